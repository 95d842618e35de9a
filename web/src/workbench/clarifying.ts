// What is wrong with a query that the engine in this browser refuses: its own words list every sign it would take.
import { QueryFailure } from "./failure.ts";
import type { Runner } from "./runner.ts";
import type { problem } from "./syntax.ts";

const LISTED = /^expected /;

/** Returns `runner`, with what the parser in `script` says of a mistake, and its line and column. */
export function clarified(runner: Runner, script: string): Runner {
  return {
    run: (query, format, signal) =>
      runner.run(query, format, signal).catch(async (error: unknown) => {
        const isMistake = error instanceof QueryFailure && error.kind === "syntax";
        throw isMistake ? await placed(query, error, script) : error;
      }),
  };
}

async function placed(query: string, failure: QueryFailure, script: string): Promise<QueryFailure> {
  const parser = await (import(script) as Promise<{ problem: typeof problem }>).catch(() => null);
  const found = parser?.problem(query);
  if (!found) return plain(query, failure);
  const before = query.slice(0, found.from).split("\n");
  return new QueryFailure("syntax", found.message, before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** Returns `failure` with what stands at its place instead of a list of all that could. */
export function plain(query: string, failure: QueryFailure): QueryFailure {
  const { message, line = 1, column = 1 } = failure;
  if (!LISTED.test(message)) return failure;
  const rest = (query.split("\n")[line - 1] ?? "").slice(column - 1).trim();
  const found = rest ? rest.split(/\s+/)[0] : "the end of a line";
  return new QueryFailure("syntax", `found ${found}; expected SPARQL 1.1`, line, column);
}
