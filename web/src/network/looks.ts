/** How large nodes and how wide links are, and what nodes are called: the same on screen and on paper. */

import { at, type Group, type Thing } from "./data.ts";
import { dyes } from "./dyes.ts";
import type { Model } from "./model.ts";
import type { Node, Seen } from "./seen.ts";

export interface Drawn {
  readonly thing: Thing;
  /** Its group, in the colour that the reader chose. */
  readonly group: Group;
  readonly size: number;
  readonly place: number;
}

const LEAST = 5;
const MOST = 14;
const WIDEST = 7;
const ROOM_EACH = 1400;
const LONGEST = 34;
// What a name ends with often tells it from its neighbours: so many letters of it stay.
const END = 12;

/** Returns a function that gives the radius of a node: its area grows with what the reader chose. */
export function radii(model: Model): (node: Node) => number {
  const { sizes } = model.state;
  if (sizes === "same") return () => (LEAST + MOST) / 2;
  const measure = ({ links, strength }: Node) => (sizes === "links" ? links : strength);
  const most = Math.max(...scales(model).map(({ nodes }) => greatest(nodes.values(), measure)));
  return (node) => LEAST + (MOST - LEAST) * Math.sqrt(measure(node) / most);
}

/** Returns by how much nodes shrink so that so many leave most of a picture of this width and height free. */
export function crowding(model: Model, width: number, height: number): number {
  if (model.left !== null) return 1;
  const many = Math.max(1, ...scales(model).map(({ nodes }) => nodes.size));
  return Math.min(1, Math.min(width, height) / Math.sqrt(ROOM_EACH * many));
}

/** Returns a function that gives the width of a link by its weight. */
export function widths(model: Model): (weight: number) => number {
  const most = Math.max(...scales(model).map(({ links }) => greatest(links, ({ weight }) => weight)));
  return (weight) => Math.max(1, (WIDEST * weight) / Math.max(most, 3));
}

/** Returns how much of a link is to be seen: the less, the more there are. */
export function opacity(model: Model): number {
  const many = model.seen.links.length;
  return many > 1500 ? 0.25 : many > 300 ? 0.5 : 0.85;
}

/** Returns the short name of a node, or its label where it has none, without words of its middle if too long. */
export function shortened(node: Thing): string {
  if (node.short || node.label.length <= LONGEST) return node.short || node.label;
  const end = node.label.slice(-END - 1).replace(/^\S*\s*/, "");
  return `${node.label.slice(0, LONGEST - end.length).replace(/\s+\S*$/, "")} … ${end}`.trimEnd();
}

/** Returns the nodes that are shown, the largest first. */
export function drawn(model: Model): Drawn[] {
  const [size, dyed] = [radii(model), dyes(model)];
  const found = [...model.seen.nodes.values()].map((node) => ({
    thing: at(model.data.nodes, node.place),
    group: dyed(node),
    size: size(node),
    place: node.place,
  }));
  return found.sort((one, other) => other.size - one.size || one.place - other.place);
}

/** Returns what sizes are measured by: what is seen, and where they are frozen what there is at all. */
function scales({ state, seen, all }: Model): Seen[] {
  return state.frozen ? [seen, all] : [seen];
}

function greatest<T>(all: Iterable<T>, measure: (one: T) => number): number {
  let most = 1e-9;
  for (const one of all) most = Math.max(most, measure(one));
  return most;
}
