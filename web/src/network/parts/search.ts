/** Finds nodes by name: a field, and a list of what fits. */

import { fill, h } from "../../common/dom.ts";
import { at } from "../data.ts";
import type { Model } from "../model.ts";
import { number } from "../words.ts";

const MOST = 8;

/** Returns a field with the nodes shown whose name holds its text; choosing one looks at it. */
export function search(model: Model): HTMLElement {
  const list = h("ul", { class: "cn-found" });
  const said = h("p", { class: "cn-note", role: "status" });
  const field = h("input", { type: "search", autocomplete: "off", spellcheck: "false", oninput: show });
  function show(): void {
    const places = field.value.trim() ? fitting(model, field.value) : [];
    fill(list, ...places.slice(0, MOST).map((place) => entry(model, place)));
    said.textContent = field.value.trim() ? found(places.length) : "";
  }
  model.follow((change) => change === "network" && show());
  const part = h(
    "div",
    { class: "cn-search", onkeydown: move },
    h("label", {}, "Find a node", field),
    said,
    list,
  );
  return part;
}

function found(count: number): string {
  return count > MOST ? `${number(count, "node")} found, ${MOST} listed` : `${number(count, "node")} found`;
}

function fitting({ data, seen }: Model, text: string): number[] {
  const wanted = folded(text.trim());
  const fits = (place: number) => {
    const { label, short } = at(data.nodes, place);
    return folded(label).includes(wanted) || folded(short).includes(wanted);
  };
  return [...seen.nodes.values()]
    .filter(({ place }) => fits(place))
    .sort((one, other) => other.strength - one.strength)
    .map(({ place }) => place);
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function entry(model: Model, place: number): HTMLElement {
  const { label, short, group } = at(model.data.nodes, place);
  const name = short ? `${short}, ${label}` : label;
  const kind = h("small", {}, at(model.data.groups, group).name);
  return h(
    "li",
    {},
    h("button", { type: "button", onclick: () => model.choose({ node: place }) }, name, " ", kind),
  );
}

/** Moves the focus among the field and the entries with the arrow keys. */
function move(event: Event): void {
  const key = (event as KeyboardEvent).key;
  const part = event.currentTarget as HTMLElement;
  const stops = [...part.querySelectorAll<HTMLElement>("input, button")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return;
  event.preventDefault();
  stops[stops.indexOf(event.target as HTMLElement) + step]?.focus();
}
