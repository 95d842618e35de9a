// The script that is loaded when a query is first checked: a parser of SPARQL 1.1 that tells where it stops.
import { queryUnitParserBuilder } from "@traqula/parser-sparql-1-1";
import { completeParseContext, lex, sparqlCodepointEscape } from "@traqula/rules-sparql-1-1";

export interface Problem {
  from: number;
  to: number;
  message: string;
}

interface Mistake {
  message: string;
  token: { startOffset: number; image: string };
  previousToken?: { startOffset: number; image: string } | undefined;
}

class Stop extends Error {
  readonly mistake: Mistake | undefined;

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes[0]?.message);
    this.mistake = mistakes[0];
  }
}

const EXPECTED = /Expecting(?: token of type)? --> (\S+) <--/;
const OFFSET = /at offset: (\d+)/;
const UNKNOWN = /Unknown prefix: ?(.*)/;

const parser = queryUnitParserBuilder.build({
  tokenVocabulary: lex.sparql11LexerBuilder.tokenVocabulary,
  queryPreProcessor: sparqlCodepointEscape,
  errorHandler: (mistakes) => {
    throw new Stop(mistakes);
  },
});

/** Returns the first thing that is wrong with a query, or nothing. */
export function problem(query: string): Problem | null {
  try {
    parser.queryUnit(query, completeParseContext({}));
    return null;
  } catch (error) {
    return placed(query, error instanceof Error ? error : new Error(String(error)));
  }
}

function placed(query: string, error: Error): Problem {
  if (error instanceof Stop && error.mistake) return stopped(query, error.mistake);
  const offset = OFFSET.exec(error.message);
  if (offset)
    return at(query, Number(offset[1]), `found ${sign(query, Number(offset[1]))}; expected SPARQL 1.1`);
  const prefix = UNKNOWN.exec(error.message)?.[1];
  if (prefix !== undefined) return undeclared(query, prefix.trim());
  return { from: 0, to: firstLine(query), message: error.message };
}

function stopped(query: string, { message, token, previousToken }: Mistake): Problem {
  const expected = EXPECTED.exec(message)?.[1] ?? "another term or sign";
  if (Number.isNaN(token.startOffset))
    return at(query, query.trimEnd().length - 1, `the query ends here; expected ${expected}`);
  const after = previousToken?.image ? ` after ${previousToken.image}` : "";
  return at(
    query,
    token.startOffset,
    `found ${token.image}${after}; expected ${expected}`,
    token.image.length,
  );
}

function undeclared(query: string, prefix: string): Problem {
  const found = new RegExp(`(?<![\\w.-])${prefix.replace(/[.]/g, "\\.")}:`).exec(query);
  const message = `found ${prefix}:, which is not declared; expected a PREFIX line for it`;
  return at(query, found?.index ?? 0, message, prefix.length + 1);
}

function at(query: string, from: number, message: string, length = 1): Problem {
  const start = Math.max(0, Math.min(from, query.length - 1));
  return { from: start, to: Math.min(query.length, start + length), message };
}

function sign(query: string, offset: number): string {
  return /^\S+/.exec(query.slice(offset))?.[0] ?? "the end";
}

function firstLine(query: string): number {
  const end = query.indexOf("\n");
  return end < 0 ? query.length : end;
}
