// Where queries run: behind an HTTP address, or in this browser. The page knows only this.

import type { Form } from "./parts.ts";

export type Format = "tsv" | "csv" | "json" | "nt" | "ttl";

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  tsv: "text/tab-separated-values",
  csv: "text/csv",
  json: "application/sparql-results+json",
  nt: "application/n-triples",
  ttl: "text/turtle",
};

/** What an answer is had in by others. */
export const FILES: Readonly<Record<Form, Format>> = {
  SELECT: "csv",
  ASK: "json",
  CONSTRUCT: "ttl",
  DESCRIBE: "ttl",
};

/** An answer that has begun: its text in pieces, and in words where a limit cut it, if one did. */
export interface Reply {
  pieces: AsyncIterable<string>;
  cut: string | null;
}

export interface Runner {
  /** Returns the answer to a query; fails with QueryFailure, or with AbortError when the signal ends it. */
  run(query: string, format: Format, signal: AbortSignal): Promise<Reply>;
}
