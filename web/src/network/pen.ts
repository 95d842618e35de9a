/** Strokes of a drawing: text, marks, and how wide a text is. */

import { s } from "../common/dom.ts";
import type { Colours } from "./colours.ts";
import type { Group } from "./data.ts";
import { SIZE } from "./names.ts";

export const FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** Writes words with the middle of their letters at a height. */
export function text(
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

const canvas = document.createElement("canvas").getContext("2d");

/** Returns the width of a text of the usual size, bold where it is strong. */
export function measured(words: string, strong = false): number {
  if (!canvas) return words.length * SIZE * 0.6;
  canvas.font = `${strong ? 700 : 400} ${SIZE}px ${FONT}`;
  return canvas.measureText(words).width;
}

/** Returns a number as drawings have it, with one digit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
