// Why a query has no answer, in one of few kinds, and the place in its text where that is known.

export type Kind = "syntax" | "time-out" | "limit" | "busy" | "refused" | "network" | "server";

export const KINDS: Readonly<Record<Kind, string>> = {
  syntax: "Syntax",
  "time-out": "Time-out",
  limit: "Limit",
  busy: "Busy",
  refused: "Refused",
  network: "Network",
  server: "Server",
};

export class QueryFailure extends Error {
  readonly kind: Kind;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(kind: Kind, message: string, line?: number, column?: number) {
    super(message);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}

/** Tells whether a run ended because its reader wanted it to. */
export function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
