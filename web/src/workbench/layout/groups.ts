// Which groups in braces stay on the line that they begin on.
import { isOne, signs, type Lexeme } from "../lexemes.ts";
import { between } from "./spacing.ts";

export const WIDEST = 110;

const OPENING = signs("{");
const CLOSING = signs("}");
const BRACKETS = signs("( ) [ ]");
const ENDS = signs(". ;");
const MOST_ENDS = 2;

/** Returns a group as one line, if it is short, no other lies in it, and nobody broke it over lines; else nothing. */
export function oneLine(all: readonly Lexeme[], opening: number): string | null {
  const closing = all.findIndex((each, at) => at > opening && isOne(each, CLOSING));
  const group = all.slice(opening, closing + 1);
  const inside = group.slice(1);
  if (!inside.length || inside.some(isBroken) || inside.some((each) => isOne(each, OPENING))) return null;
  return inside.filter((each) => isOne(each, ENDS)).length <= MOST_ENDS && isWhole(inside)
    ? joined(group)
    : null;
}

function isBroken({ kind, text, breaks }: Lexeme): boolean {
  return breaks > 0 || kind === "comment" || text.includes("\n");
}

/** Tells whether all brackets that are opened are closed, and no others. */
function isWhole(inside: Lexeme[]): boolean {
  let open = "";
  for (const each of inside.slice(0, -1)) {
    if (isOne(each, BRACKETS)) open += each.text;
    if (open.endsWith("()") || open.endsWith("[]")) open = open.slice(0, -2);
  }
  return open === "";
}

function joined(group: Lexeme[]): string {
  return group.map((each, at) => (at ? between(group[at - 1] ?? each, each) : "") + each.text).join("");
}
