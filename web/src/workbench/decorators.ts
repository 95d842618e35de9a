// A query as a question file: a header of `#+` lines in YAML, then SPARQL (the decorators of grlc).
import { blanks } from "../common/values.ts";

export interface Header {
  summary: string;
  description: string;
  tags: string[];
}

const LINE = /^#\+.*\n?/gm;

/** Returns a query without a header. */
export function undecorated(query: string): string {
  return query.replace(LINE, "").replace(/^\n+/, "");
}

/** Returns a query as a question file, each of its blanks being a parameter; a header without words is none. */
export function decorated(query: string, { summary, description, tags }: Header): string {
  const parameters = blanks(query).map(({ name }) => `#+   ${name}: ${quoted(`The ${name}.`)}`);
  const header = [
    ...(summary ? [`#+ summary: ${quoted(summary)}`] : []),
    ...(description ? [`#+ description: ${quoted(description)}`] : []),
    ...(tags.length ? [`#+ tags: [${tags.map(quoted).join(", ")}]`] : []),
    ...(parameters.length ? ["#+ parameters:", ...parameters] : []),
  ];
  const text = `${undecorated(query).trimEnd()}\n`;
  return summary || description || tags.length ? `${header.join("\n")}\n\n${text}` : text;
}

/** Returns what a question file is called: its summary in lower-case words (STYLE Q1). */
export function fileName(summary: string): string {
  const ascii = summary.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const words = ascii.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${words.slice(0, 6).join("-") || "query"}.rq`;
}

// JSON is YAML, so a text in quotes is read as it was meant; plain words stay plain.
function quoted(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return /^[A-Za-z][\w ,.?-]*$/.test(plain) && !/^(?:true|false|yes|no|on|off|null)$/i.test(plain)
    ? plain
    : JSON.stringify(plain);
}
