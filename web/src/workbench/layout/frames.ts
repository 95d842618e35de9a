// What a layout knows where it has come to: in which brackets, and in which statement of these.
import { isOne, signs, type Lexeme } from "../lexemes.ts";
import { oneLine, WIDEST } from "./groups.ts";

/** What an opened bracket began, or the query itself. */
export interface Frame {
  /** Statements begin lines; rows of data do; what is in parentheses keeps its lines; a line stays one. */
  kind: "statements" | "data" | "kept" | "line";
  indent: number;
  /** How far what is kept has moved to the right. */
  moved: number;
  /** The word that the statement began with, in capitals; nothing for a triple. */
  word: string;
  /** The column under which a statement goes on: that of its first predicate, or of the first that it lists. */
  under: number | null;
}

export interface State {
  frame: Frame;
  /** The frames around it, the query itself first. */
  around: Frame[];
  /** The frame that was left last. */
  left: Frame | null;
  column: number;
  /** The lexeme before, and the last before that is no comment. */
  before: Lexeme | null;
  said: Lexeme | null;
}

const OPENING = signs("{ ( [");
const CLOSING = signs("} ) ]");
const BRACE = signs("{");
const NO_OTHER = signs("} ) ] . ; BY");

/** Returns the state before the first lexeme. */
export function beginning(): State {
  const frame = framed("statements", 0);
  return { frame, around: [], left: null, column: 0, before: null, said: null };
}

/** Goes past the lexeme at a place, which is written from a column on, and may begin a statement. */
export function pass(
  state: State,
  all: readonly Lexeme[],
  at: number,
  column: number,
  begins: boolean,
): void {
  const lexeme = all[at] as Lexeme;
  const { frame } = state;
  if (begins) [frame.word, frame.under] = [lexeme.kind === "word" ? lexeme.text.toUpperCase() : "", null];
  else if (lexeme.kind !== "comment" && !isOne(lexeme, NO_OTHER)) frame.under ??= column;
  if (isOne(lexeme, OPENING)) enter(state, all, at, column);
  else if (isOne(lexeme, CLOSING)) leave(state);
  const last = lexeme.text.lastIndexOf("\n");
  state.column = last < 0 ? column + lexeme.text.length : lexeme.text.length - last - 1;
  state.before = lexeme;
  if (lexeme.kind !== "comment") state.said = lexeme;
}

function enter(state: State, all: readonly Lexeme[], at: number, column: number): void {
  const lexeme = all[at] as Lexeme;
  const { frame, around } = state;
  const kind = isOne(lexeme, BRACE) && frame.kind !== "kept" ? braced(state, all, at, column) : "kept";
  around.push(frame);
  state.frame = { ...framed(kind, frame.indent + 2), moved: column - lexeme.column };
}

function braced({ frame, around }: State, all: readonly Lexeme[], at: number, column: number): Frame["kind"] {
  const line = oneLine(all, at);
  const fits = line !== null && column + line.length <= WIDEST;
  if (frame.word === "VALUES") return fits || (line !== null && !line.includes("(")) ? "line" : "data";
  return fits && (around.length > 0 || line === "{ }") ? "line" : "statements";
}

function leave(state: State): void {
  const outer = state.around.pop();
  if (outer) [state.left, state.frame] = [state.frame, outer];
}

function framed(kind: Frame["kind"], indent: number): Frame {
  return { kind, indent, moved: 0, word: "", under: null };
}
