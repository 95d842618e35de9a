// The terms of RDF as a table of results holds them, and how people see them.

export interface Iri {
  kind: "iri";
  value: string;
}

export interface Literal {
  kind: "literal";
  value: string;
  datatype: string;
  language: string;
}

export interface Blank {
  kind: "blank";
  value: string;
}

export type Term = Iri | Literal | Blank;
export type Row = (Term | null)[];
export type Prefixes = Readonly<Record<string, string>>;

export interface Table {
  variables: string[];
  rows: Row[];
}

export const XSD = "http://www.w3.org/2001/XMLSchema#";
const DATES = new Set(["date", "dateTime", "gYear", "gYearMonth"].map((name) => XSD + name));
const LOCAL = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const NUMBERS = new Set(
  [
    "integer",
    "decimal",
    "double",
    "float",
    "int",
    "long",
    "short",
    "nonNegativeInteger",
    "positiveInteger",
  ].map((name) => XSD + name),
);

/** Returns an IRI as a name with the longest prefix that fits, or unchanged. */
export function shorten(iri: string, prefixes: Prefixes): string {
  const fitting = Object.entries(prefixes).filter(
    ([, space]) => iri.startsWith(space) && LOCAL.test(iri.slice(space.length)),
  );
  const longest = fitting.sort(([, one], [, other]) => other.length - one.length)[0];
  return longest ? `${longest[0]}:${iri.slice(longest[1].length)}` : iri;
}

/** Returns the IRI that a prefixed name stands for, or nothing where the prefix is not known. */
export function expand(name: string, prefixes: Prefixes): string | undefined {
  const at = name.indexOf(":");
  const prefix = name.slice(0, Math.max(0, at));
  return at < 0 || !Object.hasOwn(prefixes, prefix) ? undefined : prefixes[prefix] + name.slice(at + 1);
}

/** Returns what an IRI is called. */
export type Naming = (iri: string) => string;

/** Returns a term as people read it. */
export function shown(term: Term | null | undefined, naming: Naming): string {
  if (!term) return "";
  return term.kind === "iri" ? naming(term.value) : term.value;
}

/** Tells whether a term is a day, a month, a year, or a time of a day. */
export function isDated(term: Term | null | undefined): boolean {
  return term?.kind === "literal" && DATES.has(term.datatype);
}

/** Returns the number that a term is, or NaN where it is none. */
export function numberOf(term: Term | null | undefined): number {
  return term?.kind === "literal" && NUMBERS.has(term.datatype) ? Number(term.value) : NaN;
}
