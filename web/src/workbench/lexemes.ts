// The lexemes of a query (SPARQL 1.1 Query Language, 19.8), finished or not; comments are among them.

export type Kind =
  "comment" | "string" | "iri" | "variable" | "language" | "name" | "number" | "word" | "sign";

export interface Lexeme {
  kind: Kind;
  text: string;
  from: number;
  to: number;
  /** How many signs of its line come before it. */
  column: number;
  /** How many lines end between the lexeme before it and it. */
  breaks: number;
  /** Whether anything stands between the lexeme before it and it. */
  apart: boolean;
}

const PART = "[\\p{L}\\p{N}_]";
const KINDS: Readonly<Record<Kind, string>> = {
  string: `"""(?:[^"\\\\]|\\\\[^]|"(?!""))*"""|'''(?:[^'\\\\]|\\\\[^]|'(?!''))*'''|(?!""")"(?:[^"\\\\\\n]|\\\\.)*"|(?!''')'(?:[^'\\\\\\n]|\\\\.)*'`,
  // What follows a quotation mark that is never closed is no more read than a comment.
  comment: `#[^\\n]*|(?:"""|''')[^]*|["'][^\\n]*`,
  iri: '<[^<>"{}|^`\\\\\\s]*>',
  variable: `[?$]${PART}+`,
  language: "@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
  name: `(?:${PART}[\\p{L}\\p{N}_.\\-]*)?:(?:${PART}|[:\\-]|%[0-9A-Fa-f]{2}|\\\\.|\\.+(?=${PART}|[:\\-%\\\\]))*`,
  number: "[+\\-]?(?:\\d+\\.?\\d*[eE][+\\-]?\\d+|\\.\\d+(?:[eE][+\\-]?\\d+)?|\\d+(?:\\.\\d+)?)",
  word: `${PART}+`,
  sign: "\\^\\^|&&|\\|\\||[<>!]=|\\S",
};
const LEXEME = new RegExp(
  Object.entries(KINDS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join("|"),
  "gu",
);

/** Returns the lexemes of a query; a sign that begins none is one by itself. */
export function lexemes(query: string): Lexeme[] {
  let end = 0;
  return [...query.matchAll(LEXEME)].map(({ 0: text, index: from, groups = {} }) => {
    const gap = query.slice(end, from);
    const kind = Object.keys(groups).find((each) => groups[each] !== undefined) as Kind;
    const column = from - (query.lastIndexOf("\n", from - 1) + 1);
    end = from + text.length;
    return { kind, text, from, to: end, column, breaks: gap.split("\n").length - 1, apart: gap !== "" };
  });
}

export type Signs = ReadonlySet<string>;

/** Returns signs, or words in capitals, that stand in a text with blanks between them. */
export function signs(text: string): Signs {
  return new Set(text.split(" "));
}

/** Tells whether a lexeme is one of some signs or words, in small letters or capitals. */
export function isOne(lexeme: Lexeme | null | undefined, of: Signs): boolean {
  if (lexeme?.kind !== "sign" && lexeme?.kind !== "word") return false;
  return of.has(lexeme.kind === "word" ? lexeme.text.toUpperCase() : lexeme.text);
}
