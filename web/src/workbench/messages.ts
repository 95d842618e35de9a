// What the page and the worker that holds the graph say to each other.
import type { Format } from "./runner.ts";

export interface Opening {
  engine: WebAssembly.Module;
  dump: ArrayBuffer;
}

export interface Request {
  number: number;
  query: string;
  format: Format;
  /** Whether the default graph is all graphs, as where the query names none. */
  union: boolean;
}

export type Response = { number: number; text: string } | { number: number; error: string };
