/** Whether the nodes stand in two columns, names outside, or anywhere. */

import type { Data, Thing } from "./data.ts";

/** Returns where the left one of two columns stands, or nothing where nodes stand anywhere. */
export function leftColumn({ modes, nodes }: Data): number | null {
  const columns = new Set(nodes.map(({ x }) => x));
  return modes.length === 2 && columns.size === 2 ? Math.min(...columns) : null;
}

/** Tells whether a node stands in the left column, so that its name belongs on its left. */
export function isLeft(column: number | null, { x }: Thing): boolean {
  return x === column;
}
