// Things by their names: from the site's suggestions, or from the graph in this browser.
import type { Runner } from "./runner.ts";
import { cells, lines } from "./tsv.ts";

export interface Thing {
  iri: string;
  label: string;
  kind: string;
}

/** Returns the things whose names fit what is typed, best first. */
export type Things = (typed: string) => Promise<Thing[]>;

const MOST = 12;

/** Returns what asks the address of the site's suggestions. */
export function suggestions(address: string): Things {
  return async (typed) => {
    const response = await fetch(`${address}?${new URLSearchParams({ q: typed.replace(/[:_-]/g, " ") })}`);
    return response.ok ? ((await response.json()) as Thing[]) : [];
  };
}

/** Returns what asks a runner for labels that contain what is typed. */
export function labelled(runner: Runner, root: string): Things {
  return async (typed) => {
    const { pieces } = await runner.run(query(typed), "tsv", new AbortController().signal);
    const found: Thing[] = [];
    for await (const line of lines(pieces)) {
      const [thing, label] = cells(line);
      if (thing?.kind === "iri" && label)
        found.push({ iri: thing.value, label: label.value, kind: kindOf(thing.value, root) });
    }
    return found;
  };
}

function kindOf(iri: string, root: string): string {
  return iri.startsWith(root) ? (iri.slice(root.length).split("/")[0] ?? "") : "thing";
}

function query(typed: string): string {
  const text = JSON.stringify(typed.replace(/^\w+:/, "").replace(/[_-]/g, " ").toLowerCase());
  return `SELECT DISTINCT ?thing ?label WHERE {
    ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?label
    FILTER (CONTAINS(LCASE(STR(?label)), ${text}))
  } ORDER BY STRLEN(STR(?label)) ?thing LIMIT ${MOST}`;
}
