/** The network that is seen as SVG: links, nodes and names. */

import { s } from "../common/dom.ts";
import type { Colours } from "./colours.ts";
import { at, type Data, type Thing } from "./data.ts";
import { inColumns, widths } from "./looks.ts";
import type { Model } from "./model.ts";
import type { Name } from "./names.ts";
import { measured, round, stamped, text } from "./pen.ts";
import { type Means, type Scene, scene, type Spot } from "./scene.ts";

export const WIDE = 960;
export const MARGIN = 24;
const BESIDE = 250;

/** Returns the links, nodes and names that `model` shows from the top of a page of `WIDE`, and where they end. */
export function sketch(model: Model, top: number, theme: Colours): { parts: SVGElement[]; bottom: number } {
  const { bottom, place } = placing(model, top);
  const shown = scene(model, { place, scale: 1, width: ({ text }) => measured(text), hovered: null });
  const parts = [
    s("g", {}, ...links(model, shown, theme)),
    s("g", {}, ...shown.spots.map((spot) => node(model.data, spot, theme))),
    s("g", {}, ...shown.names.map((name) => named(name, theme))),
  ];
  return { parts, bottom };
}

/** Returns where each node stands below `start`, and where they end. */
function placing({ data, seen }: Model, start: number): { bottom: number; place: Means["place"] } {
  const things = [...seen.nodes.keys()].map((place) => at(data.nodes, place));
  const [left, right] = range(things.map(({ x }) => x));
  const [top, bottom] = range(things.map(({ y }) => y));
  const beside = inColumns(data) ? BESIDE : MARGIN * 3;
  const scale = Math.min((WIDE - 2 * beside) / (right - left || 1), 1.2);
  const across = (WIDE - scale * (right - left)) / 2;
  const place = ({ x, y }: Thing): [number, number] => [
    across + scale * (x - left),
    start + scale * (y - top),
  ];
  return { bottom: start + scale * (bottom - top), place };
}

function range(values: readonly number[]): [number, number] {
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
}

function links(model: Model, shown: Scene, theme: Colours): SVGElement[] {
  const at = new Map(shown.spots.map((spot) => [spot.place, spot]));
  const wide = widths(model);
  return model.seen.links.flatMap(({ source, target, weight }) => {
    const [from, to] = [at.get(source), at.get(target)];
    if (!from || !to) return [];
    const faint = from.faint || to.faint;
    const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
    const opacity = faint ? 0.12 : 0.7;
    return [
      s("line", {
        ...ends,
        stroke: theme.line,
        "stroke-width": round(wide(weight)),
        "stroke-opacity": opacity,
      }),
    ];
  });
}

function node(data: Data, { thing, x, y, size, faint }: Spot, theme: Colours): SVGElement {
  const drawn = s("g", faint ? { opacity: 0.15 } : {}, s("title", {}, thing.label));
  drawn.append(...stamped(at(data.groups, thing.group), [x, y], size, theme));
  return drawn;
}

function named({ text: words, x, y, anchor, strong }: Name, theme: Colours): SVGElement {
  const halo = {
    stroke: theme.paper,
    "stroke-width": 3,
    "paint-order": "stroke",
    "stroke-linejoin": "round",
  };
  const set = { "text-anchor": anchor, "font-weight": strong ? 700 : 400 };
  return text(words, x, y, theme.ink, { ...set, ...halo });
}
