/** Whether the nodes stand in two columns, names outside, or anywhere. */

import type { Data, Thing } from "./data.ts";
import { shortened } from "./looks.ts";

// What a letter of a name takes, about, and what is left between names and columns.
const LETTER = 6.8;
const GAP = 24;
const MOST = 0.38;

/** Returns the room that the names on the left and on the right of two columns take of a width. */
export function roomBeside(column: number | null, nodes: readonly Thing[], wide: number): [number, number] {
  const longest = (left: boolean) =>
    Math.max(
      0,
      ...nodes.filter((node) => isLeft(column, node) === left).map((node) => shortened(node).length),
    );
  const room = (left: boolean) => Math.min(GAP + LETTER * longest(left), MOST * wide);
  return [room(true), room(false)];
}

/** Returns where the left one of two columns stands, or nothing where nodes stand anywhere. */
export function leftColumn({ modes, nodes }: Data): number | null {
  const columns = new Set(nodes.map(({ x }) => x));
  return modes.length === 2 && columns.size === 2 ? Math.min(...columns) : null;
}

/** Tells whether a node stands in the left column, so that its name belongs on its left. */
export function isLeft(column: number | null, { x }: Thing): boolean {
  return x === column;
}
