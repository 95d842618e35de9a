/** What is seen as an SVG drawing that says what it shows: for a file, for paper, and where there is no WebGL. */

import { s } from "../common/dom.ts";
import { type Colours, PRINTED } from "./colours.ts";
import { entries, samples, width as widthSaid } from "./legend.ts";
import { widths } from "./looks.ts";
import type { Model } from "./model.ts";
import { SIZE } from "./names.ts";
import { FONT, measured, round, stamped, text } from "./pen.ts";
import { MARGIN, sketch } from "./sketch.ts";
import { unsaid } from "./unsaid.ts";
import { caption } from "./words.ts";

const WIDE = 960;
const NARROWEST = 560;
const LEADING = 18;

/** Returns the drawing of what `model` shows, with its title, legend and caption. */
export function drawing(model: Model): SVGSVGElement {
  const theme = PRINTED;
  const { parts, bottom, shown } = sketch(model, { top: 3 * MARGIN, wide: WIDE, theme });
  const [legend, under] = explained(model, bottom + 2 * MARGIN, theme);
  const told = `${caption(model.data, model.times, model.state, model.seen)} ${unsaid(shown)}`;
  const words = lines(told, WIDE - 2 * MARGIN);
  const title = text(model.data.title, MARGIN, MARGIN, theme.ink, { "font-size": 18, "font-weight": 700 });
  const said = words.map((line, place) => text(line, MARGIN, under + place * LEADING, theme.ink));
  return framed(model, [WIDE, under + words.length * LEADING + MARGIN], theme, [
    title,
    ...parts,
    legend,
    ...said,
  ]);
}

/** Returns the drawing of the network alone, for a place so wide in a page that says all else itself. */
export function bare(model: Model, theme: Colours, width: number): SVGSVGElement {
  const wide = Math.max(width, NARROWEST);
  const { parts, bottom } = sketch(model, { top: MARGIN, wide, theme });
  return framed(model, [wide, bottom + MARGIN], theme, parts);
}

function framed(
  { data }: Model,
  [width, tall]: [number, number],
  theme: Colours,
  parts: SVGElement[],
): SVGSVGElement {
  const height = round(tall);
  const size = { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FONT, "font-size": SIZE };
  const paper = s("rect", { width, height, fill: theme.paper });
  return s("svg", size, s("title", {}, data.title), paper, ...parts);
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

function lines(words: string, room: number): string[] {
  const found = [""];
  for (const word of words.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim();
    if (measured(longer) <= room) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}
