/** What is said of what is seen: counts, dates, filters, where it comes from. */

import { span, spelled } from "../common/dates.ts";
import { at, type Data } from "./data.ts";
import type { Period } from "./days.ts";
import { period, type Seen } from "./seen.ts";
import type { State } from "./state.ts";

/** Returns a weight as people write it: whole, or with three digits. */
export function weight(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

/** Returns `value` with what it counts, such as "3 meetings". */
export function counted(data: Data, value: number): string {
  const [one, several] = data.counts;
  if (data.newman) return `weight ${weight(value)}`;
  return `${weight(value)} ${value === 1 ? one : several}`;
}

/** Returns a count with its noun in the plural, except for one. */
export function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Returns the years of two dates as one text. */
export function years(first: string, last: string): string {
  const [from, until] = [first.slice(0, 4), last.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}

/** Returns how much is shown, as it is read out. */
export function announced(seen: Seen): string {
  if (!seen.links.length) return "No links shown";
  return `${number(seen.links.length, "link")} shown, ${number(seen.nodes.size, "node")}, ${years(seen.first, seen.last)}`;
}

/** Returns the window of time that is looked through. */
export function window(times: readonly Period[], state: State): string {
  const [first, last] = period(times, state);
  return `${first} to ${last}${state.cumulative ? ", cumulative" : ""}`;
}

/** Returns the filters of the data and those that the reader has set. */
export function filters(data: Data, state: State): string {
  const without = [...state.hidden].map((group) => at(data.groups, group).name);
  const stance = data.stances.find(({ rank }) => rank === state.firmness);
  const said = [
    data.filters === "none" ? "" : data.filters,
    without.length ? `without ${without.join(", ")}` : "",
    state.series ? `series ${state.series}` : "",
    stance ? `stance ${stance.label} or firmer` : "",
    state.least > 0 ? `weight ${weight(state.least)} or more` : "",
  ];
  return said.filter(Boolean).join("; ") || "none";
}

/** Returns the sentences that go with every picture and file. */
export function caption(data: Data, times: readonly Period[], state: State, seen: Seen): string {
  const [first, last] = period(times, state);
  const shown = `${span(first, last)}${state.cumulative ? ", cumulative" : ""}`;
  return (
    `${data.meaning} ${announced(seen)}. Filters: ${filters(data, state)}. Window: ${shown}. ` +
    `View ${data.view}, Comity dataset ${data.dataset} (${data.digest.slice(0, 12)}), ${spelled(data.date)}.`
  );
}
