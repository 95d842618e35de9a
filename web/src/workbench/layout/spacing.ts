// What stands between two lexemes of one line.
import { isOne, signs, type Lexeme } from "../lexemes.ts";

const NONE_AFTER = signs("( ^^");
const NONE_BEFORE = signs(") , ^^");
const ALWAYS = signs("{ } ; . , = != < <= > >= && ||");
// A parenthesis after these begins an expression or a list; after any other word, what a function is given.
const NO_FUNCTIONS = signs(
  "A AS BIND BY DISTINCT FILTER FROM HAVING IN NAMED NOT REDUCED SELECT UNDEF VALUES WHERE",
);
const OPENING = signs("(");
const CLOSING = signs(")");

/** Returns a blank or nothing; signs of paths and sums stand as they were written. */
export function between(before: Lexeme, after: Lexeme): string {
  if (after.kind === "comment") return " ";
  if (isOne(before, NONE_AFTER) || isOne(after, NONE_BEFORE) || after.kind === "language") return "";
  if (isOne(before, ALWAYS) || isOne(after, ALWAYS)) return " ";
  if (isOne(after, OPENING) && before.kind === "word") return isOne(before, NO_FUNCTIONS) ? " " : "";
  if (isOne(after, OPENING) && isOne(before, CLOSING)) return " ";
  return after.apart ? " " : "";
}
