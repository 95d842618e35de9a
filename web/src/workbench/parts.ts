// The parts of a query by the editor's own grammar, which reads on past mistakes.
import { SparqlLanguage } from "codemirror-lang-sparql";

export type Form = "SELECT" | "ASK" | "CONSTRUCT" | "DESCRIBE";

export interface Part {
  name: string;
  parent: string;
  from: number;
  to: number;
  text: string;
}

const FORMS: Readonly<Record<string, Form>> = {
  SelectQuery: "SELECT",
  AskQuery: "ASK",
  ConstructQuery: "CONSTRUCT",
  DescribeQuery: "DESCRIBE",
};

/** Returns the parts of a query that bear one of some names, in their order. */
export function parts(query: string, ...names: string[]): Part[] {
  const found: Part[] = [];
  SparqlLanguage.parser.parse(query).iterate({
    enter({ name, from, to, node }) {
      const parent = node.parent?.name ?? "";
      if (names.includes(name)) found.push({ name, parent, from, to, text: query.slice(from, to) });
    },
  });
  return found;
}

/** Returns the form of a query; one that cannot be told, such as of an unfinished text, is taken for SELECT. */
export function formOf(query: string): Form {
  const [first] = parts(query, ...Object.keys(FORMS));
  return (first && FORMS[first.name]) ?? "SELECT";
}

/** Tells whether a query names the graphs that it is asked of. */
export function namesGraphs(query: string): boolean {
  return parts(query, "DatasetClause").length > 0;
}

/** Returns the variables of a query, each once, without their sign. */
export function variablesOf(query: string): string[] {
  return [...new Set(parts(query, "Var").map(({ text }) => text.slice(1)))];
}
