// A query as a question with blanks: constants become variables with a VALUES line.
import { parts } from "./parts.ts";

export interface Constant {
  /** As written, such as `topic:internet-governance`. */
  text: string;
  /** What it could be called: its prefix, such as `topic`. */
  name: string;
}

/** Returns the things that a query names in its patterns and that could be blanks: neither class nor property. */
export function constants(query: string): Constant[] {
  const things = objects(query).map(({ text }) => text);
  return [...new Set(things)].map((text) => ({ text, name: /^(\w+):/.exec(text)?.[1] ?? "thing" }));
}

/** Returns a query in which a constant is a blank with a name; its example is the constant. */
export function opened(query: string, { text, name }: Constant): string {
  const free = freed(query, name);
  const places = objects(query).filter((part) => part.text === text);
  const changed = places.reduceRight(
    (before, { from, to }) => `${before.slice(0, from)}?${free}${before.slice(to)}`,
    query,
  );
  const [pattern] = parts(changed, "GroupGraphPattern");
  if (!pattern) return query;
  const [before, after] = [changed.slice(0, pattern.from + 1), changed.slice(pattern.from + 1)];
  return `${before}\n  VALUES ?${free} { ${text} }${/^[ \t]*\n/.test(after) ? "" : "\n "}${after}`;
}

function freed(query: string, name: string): string {
  const taken = new Set(parts(query, "Var").map(({ text }) => text.slice(1)));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}

function objects(query: string) {
  const found = parts(query, "GraphTerm").filter(({ text }) => /^[<\w]/.test(text) && /^<|:/.test(text));
  const classes = new Set(
    [...query.matchAll(/(?:\sa|rdf:type)\s+([\w-]+:[\w-]+|<[^>]*>)/g)].map(([, name]) => name),
  );
  return found.filter(({ text }) => !classes.has(text) && !text.startsWith("_:"));
}
