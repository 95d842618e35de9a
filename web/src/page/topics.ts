/** The tree of topics, asked of the graph in this browser. */

import type { Runner } from "../workbench/runner.ts";
import type { Prefixes } from "../workbench/terms.ts";
import { cells, lines } from "../workbench/tsv.ts";

// A tree is never so deep; one that bites its tail would be.
const DEEPEST = 12;

/** Returns what gives the names from the top of the tree to a topic, by its IRI. */
export async function paths(runner: Runner, { skos }: Prefixes): Promise<(topic: string) => string[]> {
  const query = `SELECT ?topic ?label ?parent WHERE {
    ?topic <${skos}inScheme>|<${skos}topConceptOf> ?scheme ; <${skos}prefLabel> ?label .
    FILTER (LANG(?label) = "en")
    OPTIONAL { ?topic <${skos}broader> ?parent }
  } ORDER BY ?topic ?parent`;
  const found = new Map<string, { label: string; parent: string | undefined }>();
  const { pieces } = await runner.run(query, "tsv", AbortSignal.timeout(10_000));
  for await (const line of lines(pieces)) {
    const [topic, label, parent] = cells(line);
    if (topic && label && !found.has(topic.value))
      found.set(topic.value, { label: label.value, parent: parent?.value });
  }
  const path = (topic: string | undefined, deep = 0): string[] => {
    const known = topic ? found.get(topic) : undefined;
    return known && deep < DEEPEST ? [...path(known.parent, deep + 1), known.label] : [];
  };
  return path;
}
