/** What fits words of which some were mistyped, and what has most in common with words that nothing fits. */

import { fold } from "./folding.ts";
import type { Entry, Hit } from "./ranking.ts";
import { meant, slips } from "./slips.ts";

const MOST_WRONG = 3;
const NEAREST = 5;
// What is only said of things is no name to be meant.
const SAID = new Set(["passage", "statement"]);

/** Returns what holds each word of `wanted`, or, in place of one that nothing holds, one that was meant by it. */
export function guessed(entries: readonly Entry[], wanted: string): Hit[] {
  const uses = lexicon(entries);
  const words = wanted.split(" ");
  const lacking = words.filter((word) => !uses.has(word));
  if (lacking.length > MOST_WRONG) return [];
  const stands = lacking.length ? meant : slips;
  const doubted = new Set(lacking.length ? lacking : words);
  const groups = words.map((word) => [word, ...(doubted.has(word) ? stands(uses, word) : [])]);
  const fits = (text: string) => groups.every((group) => group.some((word) => text.includes(` ${word}`)));
  return entries
    .filter(({ told }) => fits(told))
    .map((each) => called(each, (name) => fits(` ${name}`)))
    .sort((one, other) => one.name.length - other.name.length);
}

/** Returns the few things whose names have most in common with `text`. */
export function nearest(entries: readonly Entry[], text: string): Hit[] {
  const uses = lexicon(entries);
  const words = fold(text).split(" ");
  const meantBy = words.flatMap((word) => (uses.has(word) ? [word] : meant(uses, word)));
  const close = entries
    .filter(({ thing }) => !SAID.has(thing.kind))
    .map(({ thing, names }) => ({ thing, share: Math.max(...names.map((name) => share(name, meantBy))) }));
  const found = close.filter(({ share }) => share > 0).sort((one, other) => other.share - one.share);
  return found.slice(0, NEAREST).map(({ thing }) => ({ thing, name: thing.label }));
}

function called({ thing, names }: Entry, fits: (name: string) => boolean): Hit {
  return { thing, name: thing.names[names.findIndex(fits)] ?? thing.label };
}

function share(name: string, words: readonly string[]): number {
  const said = name.split(" ").filter((word) => words.includes(word));
  return said.join("").length / name.length;
}

const lexicons = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

/** Returns how often each word is used in `entries`. */
function lexicon(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const known = lexicons.get(entries);
  if (known) return known;
  const uses = new Map<string, number>();
  for (const word of entries.flatMap(({ names }) => names.flatMap((name) => name.split(" "))))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  lexicons.set(entries, uses);
  return uses;
}
