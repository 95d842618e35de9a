/** The links that are seen as CSV (RFC 4180), safe to open in a spreadsheet. */

import { at } from "../data.ts";
import type { Model } from "../model.ts";
import { filters, window } from "../words.ts";

const COLUMNS = [
  ...["source", "target", "source_iri", "target_iri", "source_label", "target_label"],
  ...["weight", "first", "last", "meeting_count", "evidence_count"],
  ...["view", "filters", "window", "dataset", "date"],
];

/** Returns a row for each link that `model` shows, with where it comes from. */
export function csv({ data, times, state, seen }: Model): string {
  const origin = [data.view, filters(data, state), window(times, state), data.dataset, data.date];
  const rows = seen.links.map((link) => {
    const [source, target] = [at(data.nodes, link.source), at(data.nodes, link.target)];
    const ends = [source.id, target.id, source.iri, target.iri, source.label, target.label];
    const counts = [link.weight, link.first, link.last, link.meetings.length, link.passages.length];
    return [...ends, ...counts, ...origin];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Returns a cell as CSV has it; an apostrophe comes before what a spreadsheet would take for a formula. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+@-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
