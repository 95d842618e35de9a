// Where the lines of a layout begin.
import { isOne, signs, type Lexeme, type Signs } from "../lexemes.ts";
import type { State } from "./frames.ts";
import { oneLine, WIDEST } from "./groups.ts";

const BEGINNING = signs(
  "ASK BASE BIND CONSTRUCT DESCRIBE FILTER FROM GRAPH GROUP HAVING LIMIT MINUS OFFSET OPTIONAL ORDER PREFIX SELECT SERVICE VALUES WHERE",
);
// These go on as their author broke them.
const LISTS = new Set(["GROUP", "HAVING", "ORDER", "SELECT"]);
// These end with a parenthesis, and need no full stop.
const ENDING = new Set(["BIND", "FILTER"]);
// After these, WHERE stays on their line.
const SHORT = signs("ASK CONSTRUCT");
const [OPEN, CLOSE, ROW, ENDED] = ["{", "}", "(", ")"].map(signs) as [Signs, Signs, Signs, Signs];
const [DOT, SEMICOLON, COMMA, ENDS] = [".", ";", ",", ". ;"].map(signs) as [Signs, Signs, Signs, Signs];
const [UNION, WHERE] = ["UNION", "WHERE"].map(signs) as [Signs, Signs];

type Column = number | null;

/** Returns the column at which the lexeme at a place begins a line, or nothing where it goes on with one. */
export function lineAt(state: State, all: readonly Lexeme[], at: number): Column {
  const lexeme = all[at] as Lexeme;
  if (!state.before) return null;
  if (lexeme.kind === "comment") return lexeme.breaks ? commented(state, lexeme) : null;
  const column = within(state, all, at);
  return state.before.kind === "comment" ? (column ?? further(state)) : column;
}

function within(state: State, all: readonly Lexeme[], at: number): Column {
  const lexeme = all[at] as Lexeme;
  const { kind } = state.frame;
  if (kind === "line") return null;
  if (kind === "kept") return lexeme.breaks ? kept(state, lexeme) : null;
  if (isOne(lexeme, CLOSE)) return Math.max(0, state.frame.indent - 2);
  return kind === "data" ? row(state, lexeme) : (statement(state, all, at) ?? rest(state, lexeme));
}

function commented(state: State, lexeme: Lexeme): Column {
  const { frame, said } = state;
  if (frame.kind === "kept") return kept(state, lexeme);
  return isOne(said, SEMICOLON) ? (frame.under ?? frame.indent) : frame.indent;
}

function kept({ frame }: State, { column }: Lexeme): Column {
  return Math.max(0, column + frame.moved);
}

function row({ frame, said }: State, lexeme: Lexeme): Column {
  return isOne(said, OPEN) || isOne(lexeme, ROW) || lexeme.breaks ? frame.indent : null;
}

/** Returns the column of a lexeme that begins a statement. */
function statement(state: State, all: readonly Lexeme[], at: number): Column {
  const { frame, said } = state;
  const lexeme = all[at] as Lexeme;
  if (isOne(lexeme, ENDS)) return null;
  if (isOne(said, CLOSE) && isOne(lexeme, UNION)) return united(state, all, at);
  if (isOne(said, UNION)) return frame.word === "UNION" ? frame.indent : null;
  return begins(state, lexeme) ? frame.indent : null;
}

function begins({ frame, said }: State, lexeme: Lexeme): boolean {
  if (isOne(said, OPEN) || isOne(said, CLOSE) || isOne(said, DOT)) return true;
  if (isOne(said, ENDED) && ENDING.has(frame.word)) return true;
  if (isOne(lexeme, OPEN)) return frame.word === "";
  return isOne(lexeme, BEGINNING) && !(isOne(lexeme, WHERE) && isOne(said, SHORT));
}

/** Returns the column of a UNION: it goes on after a brace, except where groups of one line each fill more than one. */
function united({ frame, left, column }: State, all: readonly Lexeme[], at: number): Column {
  if (left?.kind !== "line") return null;
  const next = oneLine(all, at + 1)?.length ?? 0;
  return (all[at]?.breaks ?? 0) > 0 || column + " UNION ".length + next > WIDEST ? frame.indent : null;
}

/** Returns the column of a lexeme with which a statement goes on. */
function rest(state: State, lexeme: Lexeme): Column {
  const { frame, said } = state;
  if (isOne(lexeme, ENDS)) return null;
  if (isOne(said, SEMICOLON)) return further(state);
  if (!lexeme.breaks) return null;
  if (LISTS.has(frame.word)) return further(state);
  return isOne(said, COMMA) ? further(state) + 2 : null;
}

function further({ frame }: State): number {
  return frame.under ?? frame.indent + 2;
}
