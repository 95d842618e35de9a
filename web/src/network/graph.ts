/** What sigma draws: the links, and nodes that are not seen but reached by the pointer. */

import Graph from "graphology";
import type { Colours } from "./colours.ts";
import type { Frame } from "./frame.ts";
import { drawn, opacity, widths } from "./looks.ts";
import type { Model } from "./model.ts";
import { emphasised, standsOut } from "./scene.ts";

/** How the picture is drawn now: its frame, how much nodes shrink, the node that the pointer is on, its colours. */
export interface Now {
  readonly framed: Frame;
  readonly crowd: number;
  readonly hovered: number | null;
  readonly theme: Colours;
}

const UNSEEN = "rgba(0,0,0,0)";
const THINNEST = 0.4;
const FAINT = 0.12;

/** Returns what `model` shows as a graph with places, sizes and colours. */
export function graph(model: Model, { framed, crowd, hovered, theme }: Now): Graph {
  const made = new Graph({ type: "undirected" });
  for (const { thing, size, place } of drawn(model))
    made.addNode(place, { x: thing.x * framed.across, y: -thing.y, size: crowd * size, color: UNSEEN });
  const near = emphasised(model, hovered);
  const [width, clear, thin] = [widths(model), opacity(model), Math.max(crowd, THINNEST)];
  for (const link of model.seen.links) {
    const { id, source, target, weight } = link;
    const out = near === null || standsOut(model, hovered, link);
    const color = near === null ? faded(theme, clear) : out ? theme.accent : faded(theme, FAINT);
    made.addEdgeWithKey(id, source, target, { size: thin * width(weight), color, zIndex: out ? 1 : 0 });
  }
  return made;
}

/** Returns `share` of a colour and the rest of that of the paper: sigma does not draw on paper what is half clear. */
function faded({ line, paper }: Colours, share: number): string {
  const mixed = [1, 3, 5].map((start) => {
    const [one, other] = [line, paper].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round(share * (one ?? 0) + (1 - share) * (other ?? 0));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
