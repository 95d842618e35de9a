/** The network that is seen as SVG: links, nodes and names. */

import { s } from "../common/dom.ts";
import type { Colours } from "./colours.ts";
import { at, type Thing } from "./data.ts";
import { isLeft, roomBeside } from "./columns.ts";
import { crowding, widths } from "./looks.ts";
import type { Model } from "./model.ts";
import type { Name } from "./names.ts";
import { measured, round, stamped, text } from "./pen.ts";
import { emphasised, type Means, type Scene, scene, type Spot, standsOut } from "./scene.ts";

export const MARGIN = 24;
// From one name to the next.
const LEADING = 18;
// How far apart forces and columns put nodes.
const STEP = 40;
// Columns of few nodes take so much room, so that no mark lies on another.
const ROOMY = 280;
const LARGEST = 1.2;

/** Where a drawing begins and how wide it is. */
export interface Paper {
  readonly top: number;
  readonly wide: number;
  readonly theme: Colours;
}

interface Placing {
  readonly bottom: number;
  readonly place: Means["place"];
}

/** What is drawn of a model, where it ends, and what is seen in it. */
export interface Sketch {
  readonly parts: SVGElement[];
  readonly bottom: number;
  readonly shown: Scene;
}

/** Returns the links, nodes and names that `model` shows on `paper`. */
export function sketch(model: Model, { top, wide, theme }: Paper): Sketch {
  const { bottom, place } = (model.left === null ? forces : columns)(model, top, wide);
  const scale = crowding(model, wide, bottom - top);
  const room = { width: wide, height: bottom + MARGIN };
  const width = ({ text, strong }: Name) => measured(text, strong);
  const shown = scene(model, { place, scale, width, room, hovered: null });
  const parts = [
    s("g", {}, ...links(model, shown, theme)),
    s("g", {}, ...shown.names.flatMap((name) => led(name, theme))),
    s("g", {}, ...shown.spots.map((spot) => node(spot, theme))),
    s("g", {}, ...shown.names.map((name) => named(name, theme))),
  ];
  return { parts, bottom, shown };
}

function columns({ data, left, seen }: Model, start: number, wide: number): Placing {
  const things = [...seen.nodes.keys()].map((place) => at(data.nodes, place));
  const [top, bottom] = range(things.map(({ y }) => y));
  const scale = Math.min(1, Math.max(LEADING / STEP, ROOMY / Math.max(bottom - top, 1)));
  const down = (y: number) => start + scale * (y - top);
  const [before, after] = roomBeside(left, things, wide);
  const place = (thing: Thing): [number, number] => [
    isLeft(left, thing) ? before : wide - after,
    down(thing.y),
  ];
  return { bottom: down(bottom), place };
}

function forces({ data, seen }: Model, start: number, wide: number): Placing {
  const things = [...seen.nodes.keys()].map((place) => at(data.nodes, place));
  const [left, right] = range(things.map(({ x }) => x));
  const [top, bottom] = range(things.map(({ y }) => y));
  const scale = Math.min((wide - 6 * MARGIN) / Math.max(right - left, bottom - top, 1), LARGEST);
  const across = (wide - scale * (right - left)) / 2;
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
  const [wide, near] = [widths(model), emphasised(model, null)];
  return model.seen.links.flatMap((link) => {
    const [from, to] = [at.get(link.source), at.get(link.target)];
    if (!from || !to) return [];
    const ends = { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) };
    const out = near !== null && standsOut(model, null, link);
    const stroke = { stroke: out ? theme.accent : theme.line, "stroke-width": round(wide(link.weight)) };
    return [s("line", { ...ends, ...stroke, "stroke-opacity": near === null || out ? 0.7 : 0.12 })];
  });
}

function node({ thing, group, x, y, size, faint }: Spot, theme: Colours): SVGElement {
  const drawn = s("g", faint ? { opacity: 0.15 } : {}, s("title", {}, thing.label));
  drawn.append(...stamped(group, [x, y], size, theme));
  return drawn;
}

function led({ from, x, y }: Name, theme: Colours): SVGElement[] {
  if (!from) return [];
  const ends = { x1: round(from[0]), y1: round(from[1]), x2: round(x), y2: round(y) };
  return [s("line", { ...ends, stroke: theme.ink, "stroke-width": 1 })];
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
