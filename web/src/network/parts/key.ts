/** The legend below the picture: always there, always of what is shown. */

import { fill, h, s } from "../../common/dom.ts";
import { colours } from "../colours.ts";
import { stamped } from "../pen.ts";
import { entries, samples, width } from "../legend.ts";
import { widths } from "../looks.ts";
import type { Model } from "../model.ts";

/** Returns the legend of what `model` shows. */
export function key(model: Model): HTMLElement {
  const list = h("ul", { class: "cn-key", "aria-label": "Legend" });
  model.follow((change) => {
    if (change !== "choice") fill(list, ...lines(model), ...marks(model, list));
  });
  return list;
}

function lines(model: Model): HTMLElement[] {
  const wide = widths(model);
  return samples(model).map((value) => {
    const line = s("line", { x1: -8, x2: 8, y1: 0, y2: 0, class: "cn-line", "stroke-width": wide(value) });
    return entry(line, width(model.data, value));
  });
}

function marks(model: Model, list: Element): HTMLElement[] {
  return entries(model).map(({ group, words }) => {
    const mark = s("g", {}, ...stamped(group, [0, 0], 7, colours(list)));
    return entry(mark, words);
  });
}

function entry(symbol: SVGElement, words: string): HTMLElement {
  const box = { viewBox: "-10 -10 20 20", width: 20, height: 20, "aria-hidden": "true" };
  return h("li", {}, s("svg", box, symbol), words);
}
