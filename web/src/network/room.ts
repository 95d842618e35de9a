/** Where a picture is taken already, found by the cells of a grid. */

/** How wide and how tall the picture is. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CELL = 60;

/** The boxes that are taken of a room. */
export class Taken {
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

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function cells({ left, right, top, bottom }: Box): string[] {
  const found: string[] = [];
  for (let x = Math.floor(left / CELL); x <= right / CELL; x++)
    for (let y = Math.floor(top / CELL); y <= bottom / CELL; y++) found.push(`${x} ${y}`);
  return found;
}
