/** What the marks mean, and what the width of a link does. */

import { at, type Data, type Group } from "./data.ts";
import { inks, marked } from "./dyes.ts";
import type { Model } from "./model.ts";
import { weight } from "./words.ts";

export interface Entry {
  readonly group: Group;
  readonly words: string;
}

/** Returns an entry for each mark that is shown, of the group that bears it or the kind of several, and each colour. */
export function entries(model: Model): Entry[] {
  return [...marks(model), ...inks(model).map((ink) => ({ group: ink, words: ink.name }))];
}

function marks(model: Model): Entry[] {
  const { data, seen, state } = model;
  const shown = new Set([...seen.nodes.keys()].map((place) => at(data.nodes, place).group));
  const found = new Map<string, Group[]>();
  for (const [place, each] of data.groups.entries()) {
    const group = state.colours === "kind" ? each : marked(each);
    if (shown.has(place)) found.set(mark(group), [...(found.get(mark(group)) ?? []), group]);
  }
  return [...found.values()].map((groups) => ({ group: at(groups, 0), words: words(groups) }));
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
