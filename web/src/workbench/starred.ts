// The columns of SELECT *, which engines sort by name: in the order in which the query names them.
import { isOne, lexemes, signs, type Lexeme } from "./lexemes.ts";

const FORMS = signs("SELECT ASK CONSTRUCT DESCRIBE");
const SELECT = signs("SELECT");
const DISTINCT = signs("DISTINCT REDUCED");
const STAR = signs("*");

/** Returns a query whose outermost star names the columns that an engine has for it, and any other query as it is. */
export function spelledOut(query: string, columnsOf: (query: string) => string[]): string {
  const all = lexemes(query).filter(({ kind }) => kind !== "comment");
  const star = starOf(all);
  if (!star) return query;
  const columns = new Set(columnsOf(query));
  const named = all.filter(({ kind }) => kind === "variable").map(({ text }) => text.slice(1));
  const listed = [...new Set(named)].filter((name) => columns.has(name));
  if (!listed.length || listed.length < columns.size) return query;
  return `${query.slice(0, star.from)} ?${listed.join(" ?")} ${query.slice(star.to)}`;
}

function starOf(all: readonly Lexeme[]): Lexeme | null {
  const form = all.findIndex((each) => isOne(each, FORMS));
  if (!isOne(all[form], SELECT)) return null;
  const next = all.slice(form + 1).find((each) => !isOne(each, DISTINCT));
  return next && isOne(next, STAR) ? next : null;
}
