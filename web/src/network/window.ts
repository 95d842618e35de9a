/** The window of time as it moves. */

import type { Model } from "./model.ts";
import type { State } from "./state.ts";

// A window on everything would have nowhere to go.
const SHARE = 0.25;

/**
 * Returns the window so many steps later, or the first one of its length. One on everything becomes the last
 * part of it where it should be later, the first part where it should be earlier.
 */
export function moved(
  { state, times }: Pick<Model, "state" | "times">,
  by: number | "first",
): Partial<State> {
  const end = times.length - 1;
  const { from, until, cumulative } = state;
  if (cumulative) return { until: by === "first" ? 0 : clamp(until + by, 0, end) };
  const whole = from === 0 && until === end;
  const length = whole ? Math.max(1, Math.round(SHARE * end)) - 1 : until - from;
  if (by === "first") return { from: 0, until: length };
  if (whole) return by > 0 ? { from: end - length, until: end } : { from: 0, until: length };
  const start = clamp(from + by, 0, end - length);
  return { from: start, until: start + length };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
