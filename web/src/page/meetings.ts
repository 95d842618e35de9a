/** What several meetings said on each topic, read from the rows of `compare-meetings`, as `comity.ask` reads them. */

import { grouped } from "../common/grouping.ts";
import { numberOf, shown, type Naming, type Row, type Table, type Term } from "../workbench/terms.ts";

/** The firmest that one meeting said on one topic; without a statement it was on the agenda. */
export interface Said {
  statement: string | null;
  gloss: string;
  stance: string;
  marks: string[];
  rank: number;
  degree: number;
  passages: string[];
  others: number;
}

/** One topic: what each meeting said on it, and what changed at the last of them. */
export interface Line {
  topic: string;
  said: (Said | null)[];
  tag: string;
}

export interface Meeting {
  iri: string;
  start: string;
}

/** Meetings in the order of their dates, and a line for each topic that one of them names. */
export interface Comparison {
  meetings: Meeting[];
  lines: Line[];
}

type Reading = (row: Row, name: string) => Term | null;

/** Returns what is in the rows of `table`, which come in the order of the dates. */
export function comparison({ variables, rows }: Table, naming: Naming): Comparison {
  const read: Reading = (row, name) => row[variables.indexOf(name)] ?? null;
  const text = (row: Row, name: string) => read(row, name)?.value ?? "";
  const meetings = new Map(rows.map((row) => [text(row, "meeting"), text(row, "start")]));
  const topics = [...grouped(rows, (row) => text(row, "topic"))];
  const lines = topics.map(([topic, about]) => {
    const at = grouped(about, (row) => text(row, "meeting"));
    const said = [...meetings.keys()].map((meeting) => firmest(at.get(meeting) ?? [], read, naming));
    return { topic, said, tag: tag(said) };
  });
  return { meetings: [...meetings].map(([iri, start]) => ({ iri, start })), lines };
}

function firmest(rows: Row[], read: Reading, naming: Naming): Said | null {
  const key = (row: Row) => (read(row, "statement") ?? read(row, "item"))?.value;
  const statements = [...grouped(rows, key).values()];
  const every = statements.map((of) => said(of, read, naming, statements.length - 1));
  return every.sort((one, other) => firmer(other, one))[0] ?? null;
}

function said(rows: Row[], read: Reading, naming: Naming, others: number): Said {
  const first = rows[0] ?? [];
  const words = (name: string) => shown(read(first, name), naming);
  const statement = read(first, "statement")?.value ?? null;
  return {
    ...{ statement, others, gloss: words("gloss") },
    stance: statement ? words("stanceLabel") : "On the agenda",
    marks: [words("qualification"), words("outlook")].filter(Boolean),
    rank: numberOf(read(first, "rank")) || 1,
    degree: numberOf(read(first, "degree")) || 0,
    passages: [...new Set(rows.map((row) => read(row, "passage")?.value ?? ""))].filter(Boolean),
  };
}

function firmer(one: Said, other: Said): number {
  return one.rank - other.rank || one.degree - other.degree;
}

/** Returns how the last meeting differs from the latest earlier one that names the topic; nothing for the same. */
export function tag(said: readonly (Said | null)[]): string {
  const [now, before] = [said.at(-1), said.slice(0, -1).findLast(Boolean)];
  if (!now) return "gone";
  if (!before) return "new";
  const moved = firmer(now, before);
  return moved > 0 ? "stronger" : moved < 0 ? "weaker" : "";
}
