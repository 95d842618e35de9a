// Results as they are read: TSV (SPARQL 1.1 Query Results CSV and TSV Formats), and N-Triples a line a row.
import { XSD, type Row, type Term } from "./terms.ts";

const TERM =
  /<([^>]*)>|_:([^\s]+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?|(true|false)|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs;
const SIGNS: Record<string, string> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, short?: string, long?: string, sign?: string) =>
    sign === undefined ? String.fromCodePoint(parseInt(short ?? long ?? "", 16)) : (SIGNS[sign] ?? sign),
  );
}

function numeral(text: string): Term {
  const kind = /[eE]/.test(text) ? "double" : text.includes(".") ? "decimal" : "integer";
  return { kind: "literal", value: text, datatype: XSD + kind, language: "" };
}

function termOf(found: RegExpExecArray): Term {
  const [, iri, blank, quoted, language = "", datatype, truth, number] = found;
  if (iri !== undefined) return { kind: "iri", value: unescaped(iri) };
  if (blank !== undefined) return { kind: "blank", value: `_:${blank}` };
  if (number !== undefined) return numeral(number);
  if (truth !== undefined) return { kind: "literal", value: truth, datatype: `${XSD}boolean`, language };
  const value = unescaped((quoted ?? "").slice(1, -1));
  return { kind: "literal", value, datatype: datatype ?? `${XSD}string`, language };
}

function termAt(text: string, at: number): [Term, number] | null {
  TERM.lastIndex = at;
  const found = TERM.exec(text);
  return found && [termOf(found), TERM.lastIndex];
}

/** Returns the terms of one line of TSV, null where nothing is bound. */
export function cells(line: string): Row {
  return line.split("\t").map((cell) => termAt(cell, 0)?.[0] ?? null);
}

/** Returns the variables of the first line of TSV. */
export function variables(line: string): string[] {
  return line ? line.split("\t").map((name) => name.replace(/^[?$]/, "")) : [];
}

/** Returns subject, predicate and object of a line of N-Triples, or nothing for a line without a statement. */
export function statement(line: string): Row | null {
  const row: Row = [];
  for (let at = 0; row.length < 3;) {
    const found = termAt(line, at);
    if (!found) return null;
    row.push(found[0]);
    at = found[1] + (/^\s*/.exec(line.slice(found[1]))?.[0].length ?? 0);
  }
  return row;
}

/** Yields the lines of a text that comes in pieces, without their ends. */
export async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield part.replace(/\r$/, "");
  }
  if (rest) yield rest;
}
