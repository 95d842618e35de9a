/** How the places of nodes fill the stage. */

import type { Model } from "./model.ts";
import { isLeft, roomBeside } from "./columns.ts";

/** By how much x is stretched, and the room that the picture takes, names outside of columns included. */
export interface Frame {
  readonly across: number;
  readonly x: [number, number];
  readonly y: [number, number];
}

const LEADING = 18;
const EDGES = 80;
const LEAST = 320;

/** Returns how the nodes of a model fill a stage: two columns with their names fill all of it. */
export function frame({ data, left: column }: Model, width: number, height: number): Frame {
  const [left, right] = range(data.nodes.map(({ x }) => x));
  const [top, bottom] = range(data.nodes.map(({ y }) => -y));
  if (column === null) return { across: 1, x: [left, right], y: [top, bottom] };
  const unit = (bottom - top || 1) / height;
  const [before, after] = roomBeside(column, data.nodes, width);
  const across = (unit * (width - before - after)) / (right - left);
  return { across, x: [left * across - unit * before, right * across + unit * after], y: [top, bottom] };
}

/** Returns how tall two columns have to be so that no name lies on another, or nothing for other pictures. */
export function tall({ data, left: column }: Model): number | null {
  if (column === null) return null;
  const left = data.nodes.filter((node) => isLeft(column, node)).length;
  return Math.max(LEAST, LEADING * Math.max(left, data.nodes.length - left) + EDGES);
}

function range(values: readonly number[]): [number, number] {
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
}
