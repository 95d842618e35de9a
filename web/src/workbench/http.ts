// Queries that run on the server that the page comes from (SPARQL 1.1 Protocol).
import { KINDS, QueryFailure, isStopped, type Kind } from "./failure.ts";
import { MEDIA_TYPES, type Format, type Reply, type Runner } from "./runner.ts";

// A longer address may be refused on the way; a shorter one may be cached.
const LONGEST_ADDRESS = 2000;
const LIMIT = "X-Result-Limit-Reached";
const BY_STATUS: Readonly<Record<number, Kind>> = {
  400: "syntax",
  403: "refused",
  405: "refused",
  413: "limit",
  429: "busy",
  503: "busy",
  504: "time-out",
};

interface Problem {
  kind?: Kind;
  detail?: string;
  found?: string;
  expected?: string;
  line?: number;
  column?: number;
}

/** Returns a runner that asks the endpoint at an address. */
export function endpoint(address: string): Runner {
  return { run: (query, format, signal) => answer(address, query, format, signal) };
}

async function answer(address: string, query: string, format: Format, signal: AbortSignal): Promise<Reply> {
  const response = await asked(address, query, { headers: { Accept: MEDIA_TYPES[format] }, signal });
  if (!response.ok) throw failure(response, await response.text());
  const limit = response.headers.get(LIMIT);
  return { pieces: pieces(response), cut: limit && "the server stopped at its limit" };
}

async function asked(address: string, query: string, how: RequestInit): Promise<Response> {
  const body = new URLSearchParams({ query });
  const short = `${address}?${body}`;
  try {
    return await (short.length < LONGEST_ADDRESS
      ? fetch(short, how)
      : fetch(address, { ...how, method: "POST", body }));
  } catch (error) {
    throw isStopped(error) ? error : new QueryFailure("network", "The server cannot be reached.");
  }
}

async function* pieces(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
  } catch (error) {
    throw isStopped(error) ? error : new QueryFailure("network", "The connection was lost on the way.");
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/** Returns why the server did not answer: what its problem document says (RFC 9457), else what its status says. */
function failure(response: Response, text: string): QueryFailure {
  const said = problem(text);
  const kind =
    said.kind && Object.hasOwn(KINDS, said.kind) ? said.kind : (BY_STATUS[response.status] ?? "server");
  const words = said.found && said.expected ? `found ${said.found}; expected ${said.expected}` : said.detail;
  const message = words ?? (text.trim().slice(0, 500) || response.statusText);
  return new QueryFailure(kind, message, said.line, said.column);
}

function problem(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
