/** The picture with its buttons; without WebGL a drawing in its place. */

import { fill, h } from "../../common/dom.ts";
import { colours } from "../colours.ts";
import { bare } from "../drawing.ts";
import { tall } from "../frame.ts";
import type { Model } from "../model.ts";
import { isPossible, type Picture, picture } from "../picture.ts";
import { announced } from "../words.ts";
import { key } from "./key.ts";
import { nothing } from "./nothing.ts";

const CLOSER = 0.7;
// Which way to look, in shares of what is seen; up is greater.
const TURNS = [
  ["Left", -0.25, 0],
  ["Right", 0.25, 0],
  ["Up", 0, 0.25],
  ["Down", 0, -0.25],
] as const;

/** Returns the figure, and what starts the picture in it once it stands in the page. */
export function stage(model: Model): { figure: HTMLElement; start: () => () => void } {
  const place = h("div", { class: "cn-stage", role: "img" });
  const buttons = h("div", { class: "cn-row" });
  model.follow(() => {
    place.setAttribute(
      "aria-label",
      `Picture of the network: ${announced(model.seen)}. The tables say the same.`,
    );
  });
  const figure = h(
    "figure",
    { class: "cn-figure", tabindex: -1 },
    nothing(model),
    place,
    buttons,
    h("figcaption", {}, key(model)),
  );
  return { figure, start: () => (isPossible() ? live(model, place, buttons) : still(model, place)) };
}

function live(model: Model, place: HTMLElement, buttons: HTMLElement): () => void {
  const height = tall(model);
  if (height) place.style.height = `${height}px`;
  const shown = picture(model, place);
  fill(buttons, ...controls(shown));
  return shown.end;
}

function still(model: Model, place: HTMLElement): () => void {
  place.classList.add("cn-still");
  model.follow(() => fill(place, bare(model, colours(place), place.clientWidth)));
  return () => undefined;
}

function controls(shown: Picture): HTMLElement[] {
  const button = (label: string, onclick: () => void) => h("button", { type: "button", onclick }, label);
  return [
    button("Closer", () => shown.zoom(CLOSER)),
    button("Farther", () => shown.zoom(1 / CLOSER)),
    ...TURNS.map(([label, x, y]) => button(label, () => shown.move(x, y))),
    button("Whole picture", () => shown.whole()),
  ];
}
