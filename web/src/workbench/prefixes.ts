// The PREFIX lines of a query: which it has, and where one more belongs.
import { parts } from "./parts.ts";
import type { Prefixes } from "./terms.ts";

export interface Insertion {
  from: number;
  insert: string;
}

const DECLARED = /^\s*PREFIX\s+([^\s:]*):\s*<([^>]*)>/i;
const HEADER = /^(?:#.*\n|\s*\n)*/;

/** Returns the prefixes that a query declares. */
export function declared(query: string): Record<string, string> {
  const found = parts(query, "PrefixDecl").map(({ text }) => DECLARED.exec(text));
  return Object.fromEntries(found.flatMap((each) => (each ? [[each[1] ?? "", each[2] ?? ""]] : [])));
}

/** Returns what to insert so that a query declares a prefix, in alphabetical order, or nothing if it does. */
export function declaring(query: string, prefix: string, known: Prefixes): Insertion | null {
  if (!Object.hasOwn(known, prefix) || Object.hasOwn(declared(query), prefix)) return null;
  const there = parts(query, "PrefixDecl");
  const after = there.find(({ text }) => (DECLARED.exec(text)?.[1] ?? "") > prefix);
  const line = `PREFIX ${prefix}: <${known[prefix]}>\n`;
  if (after) return { from: after.from, insert: line };
  const last = there.at(-1);
  return last ? { from: last.to, insert: `\n${line.trimEnd()}` } : { from: top(query), insert: `${line}\n` };
}

/** Returns the prefixes that a query uses, be they declared or not. */
export function used(query: string): string[] {
  const names = parts(query, "PrefixedName").map(({ text }) => text.slice(0, text.indexOf(":")));
  return [...new Set(names)].sort();
}

/** Returns a query with a line for each prefix that it uses and does not declare, of those that are known. */
export function completed(query: string, known: Prefixes): string {
  return used(query).reduce((text, prefix) => {
    const added = declaring(text, prefix, known);
    return added ? text.slice(0, added.from) + added.insert + text.slice(added.from) : text;
  }, query);
}

function top(query: string): number {
  return HEADER.exec(query)?.[0].length ?? 0;
}
