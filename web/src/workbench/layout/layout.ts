// A query laid out as the question files are: what stands between its lexemes changes, and nothing else.
import { isOne, lexemes, signs, type Lexeme } from "../lexemes.ts";
import { beginning, pass, type State } from "./frames.ts";
import { lineAt } from "./lines.ts";
import { between } from "./spacing.ts";

export interface Change {
  from: number;
  to: number;
  insert: string;
}

const OPEN = signs("{");
const CLOSE = signs("}");
const PROLOGUE = signs("BASE PREFIX");

/** Returns what lays out a query, finished or not, from its beginning to its end. */
export function laidOut(query: string): Change[] {
  const all = lexemes(query);
  const state = beginning();
  const gaps = all.map(({ from }, at) => ({
    from: all[at - 1]?.to ?? 0,
    to: from,
    insert: gap(state, all, at),
  }));
  return gaps.filter(({ from, to, insert }) => query.slice(from, to) !== insert);
}

/** Returns what stands before the lexeme at a place, and goes past it. */
function gap(state: State, all: readonly Lexeme[], at: number): string {
  const lexeme = all[at] as Lexeme;
  const { before, frame } = state;
  const line = lineAt(state, all, at);
  const begins = lexeme.kind !== "comment" && (!before || line === frame.indent);
  const breaks = isSpaced(state, lexeme, begins) ? "\n\n" : "\n";
  const same = before ? between(before, lexeme) : "";
  const text = line === null ? same : breaks + " ".repeat(line);
  pass(state, all, at, line ?? state.column + same.length, begins);
  return text;
}

/** Tells whether a line is empty before a lexeme: where one was, and under the prefixes. */
function isSpaced({ before, frame }: State, lexeme: Lexeme, begins: boolean): boolean {
  if (isOne(before, OPEN) || isOne(lexeme, CLOSE)) return false;
  if (lexeme.breaks > 1) return true;
  return begins && PROLOGUE.has(frame.word) && before?.kind !== "comment" && !isOne(lexeme, PROLOGUE);
}
