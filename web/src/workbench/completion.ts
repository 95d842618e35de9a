// What the editor suggests: classes and properties by what the graph holds of them, things by their names.
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { declaring } from "./prefixes.ts";
import { classOf, placeAt, type Place, type Position } from "./positions.ts";
import type { Described, Schema } from "./schema.ts";
import { expand, shorten, type Prefixes } from "./terms.ts";
import type { Things } from "./things.ts";
import { variablesOf } from "./parts.ts";

const WORD = /[?$]?[\w:.-]*$/;
const SHORTEST = 2;
const KEYWORDS =
  "ASK BIND CONSTRUCT COUNT DESCRIBE DISTINCT EXISTS FILTER GRAPH GROUP BY HAVING LANG LIMIT MINUS NOT OFFSET OPTIONAL ORDER BY SELECT STR UNION VALUES WHERE".match(
    /\w+(?: BY)?/g,
  ) ?? [];
const keywords: Completion[] = KEYWORDS.map((label) => ({ label, type: "keyword" }));
// Where a thing can stand.
const NAMING: readonly Position[] = ["subject", "object", "elsewhere"];
const FIRST: Readonly<Record<Position, readonly string[]>> = {
  class: ["class"],
  predicate: ["property"],
  object: ["constant", "class"],
  subject: ["constant"],
  elsewhere: ["keyword"],
};

export interface Known {
  prefixes: Prefixes;
  schema: () => Promise<Schema>;
  things: Things;
}

/** Returns what completes a query; the schema and the things are asked when there is something to complete. */
export function completing(known: Known): CompletionSource {
  return async (context) => {
    const typed = context.matchBefore(WORD);
    const text = typed?.text ?? "";
    if (!context.explicit && text.length < SHORTEST && !/^[?$]/.test(text)) return null;
    const from = typed?.from ?? context.pos;
    if (/^[?$]/.test(text)) return { from, options: variables(context), validFor: /^[?$]\w*$/ };
    return suggested(context, from, text, known);
  };
}

function variables(context: CompletionContext): Completion[] {
  const typed = context.matchBefore(WORD)?.text.slice(1);
  const names = variablesOf(context.state.doc.toString()).filter((name) => name !== typed);
  return names.map((name) => ({ label: `?${name}`, type: "variable" }));
}

async function suggested(
  context: CompletionContext,
  from: number,
  typed: string,
  known: Known,
): Promise<CompletionResult> {
  const query = context.state.doc.toString();
  const place = placeAt(query.slice(0, from));
  const schema = await known.schema();
  const described = [...classes(schema, known.prefixes), ...properties(schema, known.prefixes, place, query)];
  const named = NAMING.includes(place.position) && typed.length >= SHORTEST ? await found(typed, known) : [];
  const fitting = [...described, ...keywords].filter((option) => matches(option, words(typed)));
  return { from, filter: false, options: ranked([...fitting, ...named], place.position, typed) };
}

/** Returns the words of what is typed; a prefix counts as one. */
function words(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[\s:_-]+/)
    .filter(Boolean);
}

function matches({ label, detail = "", type }: Completion, wanted: string[]): boolean {
  if (type === "keyword" && wanted[0] === label.toLowerCase()) return false;
  const text = `${label} ${detail}`.toLowerCase();
  return wanted.every((word) => text.includes(word));
}

function classes({ classes }: Schema, prefixes: Prefixes): Completion[] {
  return classes.map((each) => option(each, "class", prefixes, each.count));
}

/** Returns all properties, counted within the class of the subject where the query tells it. */
function properties(schema: Schema, prefixes: Prefixes, { subject }: Place, query: string): Completion[] {
  const name = classOf(subject, query) ?? "";
  const iri = name.startsWith("<") ? name.slice(1, -1) : expand(name, prefixes);
  const within = schema.classes.find((each) => each.iri === iri)?.properties;
  return schema.properties.map((each) =>
    option(each, "property", prefixes, within ? (within[each.iri] ?? 0) : each.count),
  );
}

function option(
  { iri, label, definition }: Described,
  type: string,
  prefixes: Prefixes,
  count: number,
): Completion {
  const name = shorten(iri, prefixes);
  const written = name === iri ? `<${iri}>` : name;
  const detail = `${label} · ${count.toLocaleString("en")}`;
  return {
    label: written,
    detail,
    info: definition || label,
    type,
    apply: inserted(written, prefixes),
    boost: Math.log10(count + 1),
  };
}

async function found(typed: string, { things, prefixes }: Known): Promise<Completion[]> {
  const hits = await things(typed).catch(() => []);
  return hits.map(({ iri, label, kind }) => {
    const name = shorten(iri, prefixes);
    const written = name === iri ? `<${iri}>` : name;
    return {
      label: written,
      detail: `${label} · ${kind}`,
      type: "constant",
      apply: inserted(written, prefixes),
    };
  });
}

/** Returns what fits the place first, then what begins as typed, then what is used most. */
function ranked(options: Completion[], position: Position, typed: string): Completion[] {
  const first = FIRST[position];
  const begins = (label: string) => `:${label}`.toLowerCase().includes(`:${typed.toLowerCase()}`);
  const worth = ({ label, type = "", boost = 0 }: Completion) =>
    (first.includes(type) ? 40 : 0) + (begins(label) ? 20 : 0) + boost;
  return options.sort((one, other) => worth(other) - worth(one)).map(({ boost: _, ...option }) => option);
}

/** Returns what writes a name, and the PREFIX line that it needs. */
function inserted(name: string, prefixes: Prefixes) {
  return (view: EditorView, _: Completion, from: number, to: number) => {
    const prefix = declaring(
      view.state.doc.toString(),
      name.slice(0, Math.max(0, name.indexOf(":"))),
      prefixes,
    );
    const changes = [{ from, to, insert: name }, ...(prefix && !name.startsWith("<") ? [prefix] : [])];
    const shift = prefix && prefix.from <= from ? prefix.insert.length : 0;
    view.dispatch({
      changes,
      selection: { anchor: from + shift + name.length },
      userEvent: "input.complete",
      scrollIntoView: true,
    });
  };
}
