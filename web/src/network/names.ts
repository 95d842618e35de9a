/** Where names can stand beside their nodes so that they lie on no other name and no node. */

/** A name at a point: where it begins or, on the left of its node, ends, or its middle. */
export interface Name {
  readonly place: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
  readonly strong: boolean;
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

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide and how tall the picture is. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export type Side = "right" | "left" | "below" | "above";

export const SIZE = 13;
const GAP = 4;
const CELL = 60;
const FEWEST = 4;

/** Returns the name of a node on one side of it. */
export function beside({ place, text, x, y, size, strong }: Named, side: Side): Name {
  const [across, down] = [size + GAP, size + SIZE / 2 + 1];
  const said = { place, text, strong };
  if (side === "right") return { ...said, x: x + across, y, anchor: "start" };
  if (side === "left") return { ...said, x: x - across, y, anchor: "end" };
  return { ...said, x, y: side === "below" ? y + down : y - down, anchor: "middle" };
}

/**
 * Returns the names that have room on one of the sides their node allows; `width` measures a name.
 * Where a node allows one side only, a name that is too long for the room is cut.
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
  return named.flatMap((node) => {
    const allowed = sides(node);
    const whole = allowed.map((side) => beside(node, side));
    const names = allowed.length > 1 ? whole : whole.map((name) => cut(name, width, room));
    const found = names.find((name) => taken.isFree(around(name, width(name))));
    if (found) taken.add(around(found, width(found)));
    return found ? [found] : [];
  });
}

/** Returns a name with as many letters as there is room for on its side. */
function cut(name: Name, width: (name: Name) => number, room: Room): Name {
  const free = name.anchor === "end" ? name.x : room.width - name.x;
  let found = name;
  for (let letters = name.text.length - 1; width(found) > free && letters >= FEWEST; letters--)
    found = { ...name, text: `${name.text.slice(0, letters).trimEnd()}…` };
  return found;
}

/** The boxes that are taken, by the cells of a grid that they touch. */
class Taken {
  private readonly cells = new Map<string, Box[]>();
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
  }

  add(box: Box): void {
    for (const cell of cells(box)) this.cells.set(cell, [...(this.cells.get(cell) ?? []), box]);
  }

  isFree(box: Box): boolean {
    const { width, height } = this.room;
    const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    return inside && !cells(box).some((cell) => this.cells.get(cell)?.some((other) => meet(box, other)));
  }
}

function around({ x, y, anchor }: Name, width: number): Box {
  const left = { start: x, end: x - width, middle: x - width / 2 }[anchor];
  return { left, right: left + width, top: y - SIZE / 2, bottom: y + SIZE / 2 };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function cells({ left, right, top, bottom }: Box): string[] {
  const found: string[] = [];
  for (let x = Math.floor(left / CELL); x <= right / CELL; x++)
    for (let y = Math.floor(top / CELL); y <= bottom / CELL; y++) found.push(`${x} ${y}`);
  return found;
}
