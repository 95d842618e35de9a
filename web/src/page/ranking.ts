/** Which of many named things fit what somebody types, the best first. */

import { fold } from "./folding.ts";
import { guessed } from "./guessing.ts";

/** A thing with a page: what it is called, and the file of its page. */
export interface Named {
  label: string;
  kind: string;
  years: string;
  address: string;
  iri: string;
  names: string[];
}

/** A thing whose names are folded, once for all searches; `told` has all that is said of it. */
export interface Entry {
  thing: Named;
  names: string[];
  told: string;
}

/** One thing that fits, and by which of its names. */
export interface Hit {
  thing: Named;
  name: string;
}

const [EXACT, BEGINNING, WORD, INSIDE, TOLD, NOT] = [0, 1, 2, 3, 4, 5];

/** Returns `thing` ready to be searched. */
export function entry(thing: Named): Entry {
  const names = thing.names.map(fold);
  return { thing, names, told: ` ${[...names, fold(thing.kind), fold(thing.years)].join(" ")}` };
}

/**
 * Returns what fits `text`: by its whole name, its beginning, a word of it, anything inside, or all words told;
 * where nothing does, what fits but for a slip of the pen.
 */
export function ranked(entries: readonly Entry[], text: string): Hit[] {
  const wanted = fold(text);
  if (!wanted) return [];
  const hits = entries.map((each) => placed(each, wanted)).filter(({ rank }) => rank < NOT);
  if (!hits.length) return guessed(entries, wanted);
  return hits.sort((one, other) => one.rank - other.rank || byLength(one, other));
}

function placed({ thing, names, told }: Entry, wanted: string): Hit & { rank: number } {
  const ranks = names.map((name) => closeness(name, wanted));
  const best = Math.min(...ranks);
  const rank = best < NOT || !wanted.split(" ").every((word) => told.includes(` ${word}`)) ? best : TOLD;
  return { thing, name: (best < NOT && thing.names[ranks.indexOf(best)]) || thing.label, rank };
}

function closeness(name: string, wanted: string): number {
  if (name === wanted) return EXACT;
  if (name.startsWith(wanted)) return BEGINNING;
  if (name.includes(` ${wanted}`)) return WORD;
  return closed(name).includes(closed(wanted)) ? INSIDE : NOT;
}

// A hyphen may be a blank or nothing; Chinese has no blanks at all.
function closed(text: string): string {
  return text.replaceAll(" ", "");
}

// Of equal names that comes first which stands first in the file.
function byLength(one: Hit, other: Hit): number {
  return one.name.length - other.name.length;
}
