/** Where suggestions come from: a server, or a file of names. */

import { names } from "./names.ts";
import { ranked } from "./ranking.ts";

/** One thing that is suggested: its name, its kind, its years, and the address of its page. */
export interface Suggestion {
  label: string;
  kind: string;
  years: string;
  address: string | null;
}

/** Returns what to suggest for what is typed, the best first. */
export type Source = (typed: string) => Promise<Suggestion[]>;

const MOST = 8;

/** Returns the source that the form of a search box names, if it names one. */
export function source({ suggest, names: file }: DOMStringMap): Source | null {
  if (suggest) return served(suggest);
  return file ? filed(file) : null;
}

/** Returns where a suggestion leads, `address` being that which suggestions come from. */
export function target(suggestion: Suggestion, address: string): string | null {
  return suggestion.address && address.replace(/\/suggest$/, "") + suggestion.address;
}

function served(address: string): Source {
  return async (typed) => {
    const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`).catch(() => null);
    const found = answer?.ok ? ((await answer.json()) as Suggestion[]) : [];
    return found.map((each) => ({ ...each, address: target(each, address) }));
  };
}

function filed(address: string): Source {
  return async (typed) => {
    const hits = ranked(await names(address), typed);
    return hits.slice(0, MOST).map(({ thing }) => thing);
  };
}
