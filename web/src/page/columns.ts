/** The columns of an answer as people read them. */

import { shown, type Naming, type Row, type Table } from "../workbench/terms.ts";

const HEADINGS: Readonly<Record<string, string>> = { passage: "Evidence" };

/** Returns `table` without columns that only repeat what a thing before them is called, headed in words. */
export function readable({ variables, rows }: Table, naming: Naming): Table {
  const kept = [...variables.keys()].filter((place) => !echoes(rows, place, naming));
  const heads = kept.map((place) => heading(variables[place] ?? ""));
  return { variables: heads, rows: rows.map((row) => kept.map((place) => row[place] ?? null)) };
}

/** Returns the name of a column in words: `firstMeeting` as "First meeting". */
export function heading(column: string): string {
  const words = column.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return HEADINGS[column] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function echoes(rows: Row[], place: number, naming: Naming): boolean {
  const earlier = [...Array(place).keys()];
  return earlier.some((other) => rows.every((row) => repeats(row, place, other, naming)));
}

function repeats(row: Row, place: number, other: number, naming: Naming): boolean {
  const [term, thing] = [row[place], row[other]];
  return term?.kind === "literal" && thing?.kind === "iri" && term.value === shown(thing, naming);
}
