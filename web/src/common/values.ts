/** The blanks of a query: its VALUES lines for one variable, whose terms can be changed. */

export interface Blank {
  name: string;
  terms: string;
}

const VALUES = /^([ \t]*VALUES[ \t]+[?$](\w+)[ \t]*\{[ \t]*)([^{}\n]*?)([ \t]*\}[ \t]*)$/gim;

/** Returns the blanks of a query: each VALUES line for one variable. */
export function blanks(query: string): Blank[] {
  return [...query.matchAll(VALUES)].map(([, , name = "", terms = ""]) => ({ name, terms }));
}

/** Returns a query with other terms in one of its blanks. */
export function filled(query: string, name: string, terms: string): string {
  return query.replace(VALUES, (line, before: string, found: string, _: string, after: string) =>
    found === name ? `${before}${terms}${after}` : line,
  );
}
