/** Stands where nothing matches, with what to give up for links to be there. */

import { fill, h } from "../../common/dom.ts";
import { ways } from "../loosening.ts";
import type { Model } from "../model.ts";

/** Returns the words and buttons, which are there only while no link is. */
export function nothing(model: Model): HTMLElement {
  const place = h("div", { class: "cn-nothing", hidden: true });
  model.follow((change) => {
    if (change !== "network") return;
    place.hidden = model.seen.links.length > 0;
    if (!place.hidden) fill(place, ...said(model, () => place.closest("figure")?.focus()));
  });
  return place;
}

/** Returns the words and the buttons, which are gone when one is pressed: `leave` takes the focus. */
function said(model: Model, leave: () => void): HTMLElement[] {
  const found = ways(model);
  if (!found.length) return [h("p", {}, "Nothing matches: there are no links in this network.")];
  const buttons = found.map(({ words, part }) =>
    h("button", { type: "button", onclick: () => (model.change(part), leave()) }, words),
  );
  return [
    h("p", {}, "Nothing matches. There would be links with:"),
    h("div", { class: "cn-row" }, ...buttons),
  ];
}
