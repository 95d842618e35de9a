/** Where names can stand so that they lie on no other name and no node: beside theirs, else led to from it. */

import { type Box, type Room, Taken } from "./room.ts";

/** A name at a point: where it begins or, on the left of its node, ends, or its middle. */
export interface Name {
  readonly place: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
  readonly strong: boolean;
  /** The node from which a line leads to the name, where that stands apart. */
  readonly from?: readonly [number, number];
}

/** A node of a radius at a point, and what it is called. */
export interface Named {
  readonly place: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly strong: boolean;
}

export type Side = "right" | "left" | "below" | "above";

export const SIZE = 13;
const GAP = 4;
const FEWEST = 4;
// So many of the first names stand apart, rather than nowhere, in one of so many directions.
const LED = 12;
const DIRECTIONS = 16;
const APART = [16, 28, 42, 58, 76, 96, 118];

/** Returns the name of a node on one side of it. */
export function beside({ place, text, x, y, size, strong }: Named, side: Side): Name {
  const [across, down] = [size + GAP, size + SIZE / 2 + 1];
  const said = { place, text, strong };
  if (side === "right") return { ...said, x: x + across, y, anchor: "start" };
  if (side === "left") return { ...said, x: x - across, y, anchor: "end" };
  return { ...said, x, y: side === "below" ? y + down : y - down, anchor: "middle" };
}

/** Returns the places apart from a node where its name could stand, the nearest first. */
export function apart({ place, text, x, y, size, strong }: Named): Name[] {
  const from: [number, number] = [x, y];
  return APART.flatMap((far) =>
    Array.from({ length: DIRECTIONS }, (_, number) => {
      const turn = (2 * Math.PI * number) / DIRECTIONS;
      const [across, down] = [Math.cos(turn), Math.sin(turn)];
      const anchor = across > 0.3 ? "start" : across < -0.3 ? "end" : "middle";
      return { place, text, strong, anchor, from, x: x + across * (size + far), y: y + down * (size + far) };
    }),
  );
}

/**
 * Returns the names that have room on one of the sides their node allows, the first also apart from it;
 * `width` measures a name. Where a node allows one side only, a name that is too long for the room is cut.
 */
export function fitting(
  named: readonly Named[],
  marks: readonly Pick<Named, "x" | "y" | "size">[],
  sides: (node: Named) => readonly Side[],
  { width, room }: { width: (name: Name) => number; room: Room },
): Name[] {
  const taken = new Taken(room);
  for (const { x, y, size } of marks)
    taken.add({ left: x - size, right: x + size, top: y - size, bottom: y + size });
  return named.flatMap((node, rank) => {
    const allowed = sides(node);
    const whole = allowed.map((side) => beside(node, side));
    const names = allowed.length > 1 ? whole : whole.map((name) => cut(name, width, room));
    const far = allowed.length > 1 && rank < LED && within(node, room) ? apart(node) : [];
    const found = [...names, ...far].find((name) => taken.isFree(around(name, width(name))));
    if (found) taken.add(around(found, width(found)));
    return found ? [found] : [];
  });
}

function within({ x, y }: Named, { width, height }: Room): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** Returns a name with as many letters as there is room for on its side. */
function cut(name: Name, width: (name: Name) => number, room: Room): Name {
  const free = name.anchor === "end" ? name.x : room.width - name.x;
  let found = name;
  for (let letters = name.text.length - 1; width(found) > free && letters >= FEWEST; letters--)
    found = { ...name, text: `${name.text.slice(0, letters).trimEnd()}…` };
  return found;
}

function around({ x, y, anchor }: Name, width: number): Box {
  const left = { start: x, end: x - width, middle: x - width / 2 }[anchor];
  return { left, right: left + width, top: y - SIZE / 2, bottom: y + SIZE / 2 };
}
