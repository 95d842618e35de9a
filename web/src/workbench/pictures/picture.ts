// What all pictures of a result have in common.
import { s } from "../../common/dom.ts";
import { columns, those, type Column, type Content } from "../shapes.ts";
import { shown, type Naming, type Row, type Table } from "../terms.ts";

export interface Picture {
  svg: SVGSVGElement;
  /** What it shows, in one sentence. */
  summary: string;
}

/** Draws a table that it fits, at a width in pixels. */
export type Draw = (table: Table, naming: Naming, width: number) => Picture;

export const SERIES = 8;
const MARKERS = [
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
  "M-4-4h8v8h-8z",
  "M0-5l5 9h-10z",
  "M0-6l5 6l-5 6l-5-6z",
];

/** Returns the frame of a picture, which says what it shows to those who do not see it. */
export function frame(
  width: number,
  height: number,
  summary: string,
  ...children: SVGElement[]
): SVGSVGElement {
  return s(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": summary },
    ...children,
  );
}

/** Returns a sign in the colour and the shape of the series with a number from 0. */
export function marker(series: number, x: number, y: number, title: string): SVGElement {
  const d = MARKERS[series % MARKERS.length] ?? "";
  return s(
    "path",
    { d, class: `s${(series % SERIES) + 1}`, transform: `translate(${x} ${y})` },
    s("title", {}, title),
  );
}

export function text(x: number, y: number, words: string, anchor = "start", kind = ""): SVGElement {
  return s("text", { x, y, "text-anchor": anchor, class: kind }, words);
}

/** Returns the first column of one of some kinds, the first kind before the next. */
export function first(table: Table, ...contents: Content[]): Column | undefined {
  const found = columns(table);
  return contents.flatMap((content) => those(found, content))[0];
}

/** Returns what a row calls the thing in a column: its `…Label`, if there is one, else its short name. */
export function calling(table: Table, { name, at }: Column, naming: Naming): (row: Row) => string {
  const label = table.variables.indexOf(`${name}Label`);
  return (row) => shown(label < 0 ? row[at] : (row[label] ?? row[at]), naming);
}

/** Returns a text that is not longer than some signs. */
export function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

/** Returns a number and what it counts, as in "1 link" and "2 links". */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? singular : plural}`;
}
