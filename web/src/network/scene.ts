/** What a picture shows, whatever draws it: nodes with their places and names, the strongest last. */

import { at, type Thing } from "./data.ts";
import { isLeft } from "./columns.ts";
import { type Drawn, drawn, shortened } from "./looks.ts";
import type { Model } from "./model.ts";
import type { Link } from "./projection.ts";
import { beside, fitting, type Name, type Named, type Side } from "./names.ts";
import type { Room } from "./room.ts";

/** A node at a point, and whether it stands back behind what is looked at. */
export interface Spot extends Drawn {
  readonly x: number;
  readonly y: number;
  readonly faint: boolean;
}

export interface Scene {
  readonly spots: readonly Spot[];
  readonly names: readonly Name[];
}

/** How a picture is made of the model: where a node stands, how large it is, how wide a text. */
export interface Means {
  readonly place: (thing: Thing) => readonly [number, number];
  readonly scale: number;
  readonly width: (name: Name) => number;
  readonly room: Room;
  /** The node that the pointer is on. */
  readonly hovered: number | null;
}

/** Returns what `model` shows by `means`. */
export function scene(model: Model, means: Means): Scene {
  const near = emphasised(model, means.hovered);
  const spots = drawn(model).map((node) => {
    const [x, y] = means.place(node.thing);
    return { ...node, size: node.size * means.scale, x, y, faint: near !== null && !near.has(node.place) };
  });
  return { spots: spots.toReversed(), names: names(model, spots, means, near) };
}

/** Returns the nodes that stand out: those that the pointer or the reader is on, and what they are linked to. */
export function emphasised(model: Model, hovered: number | null): Set<number> | null {
  const centre = hovered ?? model.state.node;
  if (centre === null && model.state.link === null) return null;
  const links = model.seen.links.filter((link) => standsOut(model, hovered, link));
  const ends = links.flatMap(({ source, target }) => [source, target]);
  return new Set(centre === null ? ends : [centre, ...ends]);
}

/** Tells whether a link is one of the node that the pointer or the reader is on, or the link that is looked at. */
export function standsOut(model: Model, hovered: number | null, { id, source, target }: Link): boolean {
  const centre = hovered ?? model.state.node;
  return centre === null ? id === model.state.link : source === centre || target === centre;
}

function names(model: Model, spots: readonly Spot[], means: Means, near: Set<number> | null): Name[] {
  const { labels, node } = model.state;
  const centre = means.hovered ?? node;
  const named = spots
    .filter(({ faint }) => !faint && (labels !== "none" || near !== null))
    .map((spot) => called(spot, spot.place === centre, !isLeft(model.left, spot.thing)))
    .sort((one, other) => Number(other.strong) - Number(one.strong));
  const sides = ({ place }: Named) => allowed(model, place);
  if (labels === "all") return named.map((each) => beside(each, sides(each)[0] ?? "right"));
  return fitting(named, spots, sides, means);
}

function called({ thing, place, x, y, size }: Spot, strong: boolean, whole: boolean): Named {
  return { place, text: strong && whole ? thing.label : shortened(thing), x, y, size, strong };
}

/** Returns the sides on which the name of a node may stand: outside of columns, else any. */
function allowed({ data, left }: Model, place: number): readonly Side[] {
  if (left === null) return ["right", "left", "below", "above"];
  return [isLeft(left, at(data.nodes, place)) ? "left" : "right"];
}
