/** What is seen as an SVG drawing that says what it shows: for a file, for paper, and where there is no WebGL. */

import { s } from "../common/dom.ts";
import { type Colours, PRINTED } from "./colours.ts";
import { at, type Data, type Group, type Thing } from "./data.ts";
import { entries, samples, width as widthSaid } from "./legend.ts";
import { inColumns, widths } from "./looks.ts";
import type { Model } from "./model.ts";
import { type Name, SIZE } from "./names.ts";
import { type Scene, scene, type Spot } from "./scene.ts";
import { caption } from "./words.ts";

const WIDE = 960;
const MARGIN = 24;
const BESIDE = 250;
const LEADING = 18;
const FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** Returns the drawing of what `model` shows, with its title, legend and caption. */
export function drawing(model: Model, theme: Colours = PRINTED): SVGSVGElement {
  const { height, place } = frame(model);
  const shown = scene(model, { place, scale: 1, width: ({ text }) => measured(text), hovered: null });
  const [legend, under] = explained(model, height + 2 * MARGIN, theme);
  const words = lines(caption(model.data, model.times, model.state, model.seen), WIDE - 2 * MARGIN);
  const tall = under + words.length * LEADING + MARGIN;
  const title = text(model.data.title, MARGIN, MARGIN, theme.ink, { "font-size": 18, "font-weight": 700 });
  return s(
    "svg",
    { viewBox: `0 0 ${WIDE} ${tall}`, width: WIDE, height: tall, "font-family": FONT, "font-size": SIZE },
    s("title", {}, model.data.title),
    s("rect", { width: WIDE, height: tall, fill: theme.paper }),
    title,
    s("g", {}, ...links(model, shown, theme)),
    s("g", {}, ...shown.spots.map((spot) => node(model.data, spot, theme))),
    s("g", {}, ...shown.names.map((name) => named(name, theme))),
    legend,
    ...words.map((line, place) => text(line, MARGIN, under + place * LEADING, theme.ink)),
  );
}

/** Returns the height of the network and where each node stands in it. */
function frame({ data, seen }: Model): { height: number; place: (thing: Thing) => [number, number] } {
  const things = [...seen.nodes.keys()].map((place) => at(data.nodes, place));
  const [left, right] = range(things.map(({ x }) => x));
  const [top, bottom] = range(things.map(({ y }) => y));
  const beside = inColumns(data) ? BESIDE : MARGIN * 3;
  const scale = Math.min((WIDE - 2 * beside) / (right - left || 1), 1.2);
  const across = (WIDE - scale * (right - left)) / 2;
  const place = ({ x, y }: Thing): [number, number] => [
    across + scale * (x - left),
    3 * MARGIN + scale * (y - top),
  ];
  return { height: scale * (bottom - top) + 3 * MARGIN, place };
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

/** Returns the mark of a group about a point. */
export function stamped(
  group: Group,
  [x, y]: [number, number],
  radius: number,
  theme: Colours,
): SVGElement[] {
  const look = { fill: group.colour, stroke: theme.ring, "stroke-width": 1.25 };
  const points = group.outline.map(([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`);
  const shape = points.length
    ? s("polygon", { points: points.join(" "), ...look })
    : s("circle", { cx: round(x), cy: round(y), r: round(radius), ...look });
  const size = round(radius * 1.15);
  const set = { "font-size": size, "font-weight": 700, "text-anchor": "middle" };
  return group.letter && radius >= 5 ? [shape, text(group.letter, x, y, "#fff", set)] : [shape];
}

function named({ text: words, x, y, left, strong }: Name, theme: Colours): SVGElement {
  const halo = {
    stroke: theme.paper,
    "stroke-width": 3,
    "paint-order": "stroke",
    "stroke-linejoin": "round",
  };
  const set = { "text-anchor": left ? "end" : "start", "font-weight": strong ? 700 : 400 };
  return text(words, x, y, theme.ink, { ...set, ...halo });
}

/** Returns the legend below `top` and where it ends. */
function explained(model: Model, top: number, theme: Colours): [SVGElement, number] {
  const wide = widths(model);
  const symbols: [SVGElement[], string][] = [
    ...samples(model).map((value): [SVGElement[], string] => [
      [s("line", { x1: -8, x2: 8, y1: 0, y2: 0, stroke: theme.line, "stroke-width": round(wide(value)) })],
      widthSaid(model.data, value),
    ]),
    ...entries(model).map(({ group, words }): [SVGElement[], string] => [
      stamped(group, [0, 0], 7, theme),
      words,
    ]),
  ];
  const legend = s("g");
  let [x, y] = [MARGIN, top];
  for (const [symbol, words] of symbols) {
    const room = 24 + measured(words) + MARGIN;
    if (x + room > WIDE - MARGIN) [x, y] = [MARGIN, y + 1.3 * LEADING];
    legend.append(
      s(
        "g",
        { transform: `translate(${round(x + 8)} ${round(y)})` },
        ...symbol,
        text(words, 16, 0, theme.ink),
      ),
    );
    x += room;
  }
  return [legend, y + 1.7 * LEADING];
}

function text(
  words: string,
  x: number,
  y: number,
  ink: string,
  set: Record<string, string | number> = {},
): SVGTextElement {
  // Not every program knows dominant-baseline: the middle of small letters is a third of the size above the line.
  const size = Number(set["font-size"] ?? SIZE);
  return s("text", { x: round(x), y: round(y + size * 0.34), fill: ink, ...set }, words);
}

function lines(words: string, room: number): string[] {
  const found = [""];
  for (const word of words.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim();
    if (measured(longer) <= room) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

const canvas = document.createElement("canvas").getContext("2d");

function measured(words: string): number {
  if (!canvas) return words.length * SIZE * 0.6;
  canvas.font = `${SIZE}px ${FONT}`;
  return canvas.measureText(words).width;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
