/** What a picture shows, whatever draws it: nodes with their places and names, the strongest last. */

import { at, type Thing } from "./data.ts";
import { called, type Drawn, drawn, isLeft } from "./looks.ts";
import type { Model } from "./model.ts";
import { beside, fitting, type Name } from "./names.ts";

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
  const { node, link } = model.state;
  const centre = hovered ?? node;
  if (centre === null && link === null) return null;
  const links = model.seen.links.filter(({ id, source, target }) =>
    centre === null ? id === link : source === centre || target === centre,
  );
  const ends = links.flatMap(({ source, target }) => [source, target]);
  return new Set(centre === null ? ends : [centre, ...ends]);
}

function names(model: Model, spots: readonly Spot[], means: Means, near: Set<number> | null): Name[] {
  const { labels, node } = model.state;
  const centre = means.hovered ?? node;
  const named = labels === "none" && near === null ? [] : spots.filter(({ faint }) => !faint);
  const first = [...named].sort(
    (one, other) => Number(other.place === centre) - Number(one.place === centre),
  );
  const found = first.map((spot) => {
    const whole = spot.place === centre;
    const text = whole ? spot.thing.label : called(at(model.data.nodes, spot.place));
    const side = { left: isLeft(model.data, spot.thing), strong: whole };
    return beside(spot.place, text, [spot.x, spot.y], spot.size, side);
  });
  return labels === "all" ? found : fitting(found, means.width);
}
