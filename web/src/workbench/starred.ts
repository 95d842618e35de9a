// The columns of SELECT *, which have no order of their own.
import { isOne, lexemes, signs, type Lexeme } from "./lexemes.ts";

const SELECT = signs("SELECT");
const DISTINCT = signs("DISTINCT REDUCED");
const STAR = signs("*");

/** Returns where each column of an answer comes from: those of SELECT * in the order in which the query names them. */
export function placesOf(query: string, variables: readonly string[]): number[] {
  const all = lexemes(query).filter(({ kind }) => kind !== "comment");
  const places = variables.map((_, at) => at);
  if (!isStarred(all)) return places;
  const named = all.filter(({ kind }) => kind === "variable").map(({ text }) => text.slice(1));
  const first = (at: number) => named.indexOf(variables[at] ?? "");
  return places.sort((one, other) => first(one) - first(other));
}

function isStarred(all: readonly Lexeme[]): boolean {
  const at = all.findIndex((each) => isOne(each, SELECT));
  const next = all.slice(at + 1).find((each) => !isOne(each, DISTINCT));
  return at >= 0 && isOne(next, STAR);
}
