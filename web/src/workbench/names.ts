// What the things of a result are called: their labels, asked of the graph once a result is whole.
import type { Runner } from "./runner.ts";
import { cells, lines } from "./tsv.ts";
import type { Prefixes, Table } from "./terms.ts";

const MOST = 1000;

/** Returns the labels of the things in a table, by IRI, of a passage its words or its source; without an answer, none. */
export async function labels(runner: Runner, table: Table, prefixes: Prefixes): Promise<Map<string, string>> {
  const things = thingsOf(table);
  const found = new Map<string, string>();
  if (!things.length) return found;
  const { pieces } = await runner.run(query(things, prefixes), "tsv", AbortSignal.timeout(10_000));
  for await (const line of lines(pieces)) {
    const [thing, label] = cells(line);
    if (thing && label && !found.has(thing.value)) found.set(thing.value, label.value);
  }
  return found;
}

function thingsOf({ rows }: Table): string[] {
  const all = rows
    .flat()
    .flatMap((term) => (term?.kind === "iri" && !/[<>"{}|^`\\\s]/.test(term.value) ? term.value : []));
  return [...new Set(all)].slice(0, MOST);
}

function query(things: string[], prefixes: Prefixes): string {
  const [skos, comity] = [prefixes["skos"], prefixes["comity"]];
  return `SELECT ?thing ?label WHERE {
    VALUES ?thing { ${things.map((iri) => `<${iri}>`).join(" ")} }
    { ?thing <${skos}prefLabel>|<${comity}wording> ?label BIND (1 AS ?rank) }
    UNION { ?thing <${comity}inSource>/<${skos}prefLabel> ?label BIND (2 AS ?rank) }
  } ORDER BY ?thing ?rank (!LANGMATCHES(LANG(?label), "en")) ?label`;
}
