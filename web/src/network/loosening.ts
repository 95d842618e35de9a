/** What the reader can give up where the filters together leave no link. */

import type { Model } from "./model.ts";
import { seen } from "./seen.ts";
import type { State } from "./state.ts";

/** A choice to take back, in words, and the part of the state that does it. */
export interface Way {
  readonly words: string;
  readonly part: Partial<State>;
}

/** Returns the single choices without which there are links, else to take back all of them. */
export function ways({ data, times, first, state }: Model): Way[] {
  const { from, until, hidden, series, firmness, least } = first;
  const choices = [
    { words: "The whole time", part: { from, until } },
    { words: "All before the end of the window", part: { cumulative: true } },
    { words: "Every kind", part: { hidden } },
    { words: "Every series", part: { series } },
    { words: "Any stance", part: { firmness } },
    { words: "Any weight", part: { least } },
  ];
  const all = { words: "Everything", part: { from, until, hidden, series, firmness, least } };
  const helpful = ({ part }: Way) => seen(data, times, { ...state, ...part }).links.length > 0;
  const single = choices.filter(helpful);
  return single.length ? single : [all].filter(helpful);
}
