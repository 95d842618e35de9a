/** Which names can stand beside their nodes so that none lies on another. */

export interface Name {
  readonly place: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly left: boolean;
  readonly strong: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const SIZE = 13;
const GAP = 4;
const CELL = 60;

/** Returns a name beside a node of `radius` about a point. */
export function beside(
  place: number,
  text: string,
  [x, y]: readonly [number, number],
  radius: number,
  { left, strong }: { left: boolean; strong: boolean },
): Name {
  return { place, text, x: x + (left ? -1 : 1) * (radius + GAP), y, left, strong };
}

/** Returns those of `names` that touch none before them; `width` measures a text. */
export function fitting(names: readonly Name[], width: (name: Name) => number): Name[] {
  const taken = new Map<string, Box[]>();
  return names.filter((name) => {
    const box = around(name, width(name));
    const near = cells(box);
    if (near.some((cell) => taken.get(cell)?.some((other) => meet(box, other)))) return false;
    for (const cell of near) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    return true;
  });
}

function around({ x, y, left }: Name, width: number): Box {
  return { left: left ? x - width : x, right: left ? x : x + width, top: y - SIZE / 2, bottom: y + SIZE / 2 };
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
