/** What the marks mean, and what the width of a link does. */

import { at, type Data, type Group } from "./data.ts";
import type { Model } from "./model.ts";
import { weight } from "./words.ts";

export interface Entry {
  readonly group: Group;
  readonly words: string;
}

/** Returns an entry for each mark that is shown: the group that bears it, or the kind of several. */
export function entries({ data, seen }: Model): Entry[] {
  const shown = new Set([...seen.nodes.keys()].map((place) => at(data.nodes, place).group));
  const marks = new Map<string, Group[]>();
  for (const [place, group] of data.groups.entries())
    if (shown.has(place)) marks.set(mark(group), [...(marks.get(mark(group)) ?? []), group]);
  return [...marks.values()].map((groups) => ({ group: at(groups, 0), words: words(groups) }));
}

/** Returns the weights of a thin, a middle and a wide link. */
export function samples({ seen }: Model): number[] {
  const weights = seen.links.map((link) => link.weight);
  const [least, most] = [weights.at(-1) ?? 0, weights[0] ?? 0];
  const middle = Number.isInteger(most) ? Math.round((least + most) / 2) : (least + most) / 2;
  return weights.length ? [...new Set([least, middle, most])] : [];
}

/** Returns what the width of links says, in words. */
export function width(data: Data, value: number): string {
  return data.newman ? `weight ${weight(value)}` : `${weight(value)} ${data.counts[value === 1 ? 0 : 1]}`;
}

function mark({ letter, colour, outline }: Group): string {
  return `${letter} ${colour} ${outline.join(" ")}`;
}

function words(groups: readonly Group[]): string {
  const { kind, name } = at(groups, 0);
  return groups.length > 1 ? capital(kind) : name;
}

/** Returns `text` with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
