// One run of a query: from the runner's text to rows, a yes or no, or statements.
import { formOf, type Form } from "./parts.ts";
import { FILES, type Format, type Runner } from "./runner.ts";
import { cells, lines, statement, variables } from "./tsv.ts";
import type { Table } from "./terms.ts";

/** What has come of an answer so far; `cut` says in words what was left out and why. */
export interface Answer {
  form: Form;
  table: Table;
  truth: boolean | null;
  raw: string;
  cut: string | null;
  seconds: number;
}

// More would make the page slow; the whole can be had as a file.
export const MOST_ROWS = 5_000;
const MOST_RAW = 200_000;
const STATEMENT = ["subject", "predicate", "object"];
const FORMATS: Readonly<Record<Form, Format>> = {
  SELECT: "tsv",
  ASK: "json",
  CONSTRUCT: "nt",
  DESCRIBE: "nt",
};

/** Yields the answer each time that more of it has come; it is the same object, growing. */
export async function* asked(runner: Runner, query: string, signal: AbortSignal): AsyncGenerator<Answer> {
  const start = performance.now();
  const form = formOf(query);
  const reply = await runner.run(query, FORMATS[form], signal);
  const answer: Answer = {
    form,
    table: { variables: [], rows: [] },
    truth: null,
    raw: "",
    cut: reply.cut,
    seconds: 0,
  };
  for await (const _ of read(answer, kept(answer, reply.pieces))) {
    answer.seconds = (performance.now() - start) / 1000;
    yield answer;
  }
}

async function* read(answer: Answer, pieces: AsyncIterable<string>): AsyncGenerator<void> {
  if (answer.form === "ASK") return yield* truth(answer, pieces);
  let first = answer.form === "SELECT";
  if (!first) answer.table.variables = STATEMENT;
  for await (const line of lines(pieces)) {
    if (first) answer.table.variables = variables(line);
    else if (!added(answer, line)) break;
    first = false;
    if (answer.table.rows.length % 100 === 0) yield;
  }
  yield;
}

/** Adds the row of a line; tells whether there is room for more. */
function added(answer: Answer, line: string): boolean {
  const { rows } = answer.table;
  if (rows.length === MOST_ROWS) {
    answer.cut = `the first ${MOST_ROWS.toLocaleString("en")} rows are shown`;
    return false;
  }
  const row = answer.form === "SELECT" ? cells(line) : statement(line);
  if (row) rows.push(row);
  return true;
}

async function* truth(answer: Answer, pieces: AsyncIterable<string>): AsyncGenerator<void> {
  for await (const _ of pieces);
  answer.truth = (JSON.parse(answer.raw) as { boolean: boolean }).boolean;
  yield;
}

/** Yields the pieces, and keeps their beginning as it came. */
async function* kept(answer: Answer, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (answer.raw.length < MOST_RAW) answer.raw += piece.slice(0, MOST_RAW - answer.raw.length);
    yield piece;
  }
}

/** Returns the whole of an answer as one file for others: CSV, Turtle for statements, JSON for a yes or no. */
export async function whole(
  runner: Runner,
  query: string,
  signal: AbortSignal,
): Promise<{ blob: Blob; format: Format; cut: string | null }> {
  const format = FILES[formOf(query)];
  const reply = await runner.run(query, format, signal);
  const parts: string[] = [];
  for await (const piece of reply.pieces) parts.push(piece);
  return { blob: new Blob(parts), format, cut: reply.cut };
}
