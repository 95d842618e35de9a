/** Words that somebody may have meant by one that nothing has: as `comity.search.typos` does on the server. */

const [SHORTEST, LONGEST] = [4, 40];
const MOST = 6;
const LEAST_LIKENESS = 0.5;

/** Returns the words of `uses` one slip away from `word`, else those that go on from one, the most like first. */
export function slips(uses: ReadonlyMap<string, number>, word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const words = [...uses.keys()];
  const whole = words.filter((each) => slipped(word, each));
  const begun = () => words.filter((each) => beginnings(each, word.length).some((one) => slipped(word, one)));
  return best(uses, word, whole.length ? whole : begun());
}

/** Returns what `word` may stand for: what `slips` finds, else words that share their trigrams with it. */
export function meant(uses: ReadonlyMap<string, number>, word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const near = slips(uses, word);
  const alike = () => [...uses.keys()].filter((each) => like(word, each) >= LEAST_LIKENESS);
  return near.length ? near : best(uses, word, alike());
}

/** Tells whether two words differ by a letter more, less or another, or by two changed round (Damerau 1964). */
export function slipped(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let [start, end] = [0, 0];
  while (start < shorter && one[start] === other[start]) start++;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [here, there] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const turned = here.length === 2 && there === `${here[1]}${here[0]}`;
  return turned || (here.length < 2 && there.length < 2);
}

function beginnings(word: string, length: number): string[] {
  return [length, length + 1, length - 1].map((each) => word.slice(0, each));
}

function best(uses: ReadonlyMap<string, number>, word: string, words: string[]): string[] {
  const keys = words.map((each) => ({ each, like: like(word, each), used: uses.get(each) ?? 0 }));
  keys.sort((one, other) => other.like - one.like || other.used - one.used);
  return keys.slice(0, MOST).map(({ each }) => each);
}

/** Returns the Dice coefficient of the trigrams of two words, from 0 to 1. */
export function like(one: string, other: string): number {
  const [here, there] = [trigrams(one), trigrams(other)];
  const shared = [...here].filter((each) => there.has(each)).length;
  return (2 * shared) / (here.size + there.size);
}

function trigrams(word: string): Set<string> {
  return new Set([...word].map((_, at) => ` ${word} `.slice(at, at + 3)));
}
