// What the graph holds, class by class and property by property, with counts: made by the site from the graph.

export interface Described {
  iri: string;
  label: string;
  definition: string;
  count: number;
}

export interface Class extends Described {
  /** How often each property is used of things of the class, by its IRI. */
  properties: Record<string, number>;
}

export interface Property extends Described {
  /** How many values of the property are of each class or datatype, by its IRI. */
  values: Record<string, number>;
}

export interface Schema {
  classes: Class[];
  properties: Property[];
}

/** Returns a function that fetches a JSON file at the first call, and again only after a failure. */
export function fetched<Content>(address: string): () => Promise<Content> {
  let kept: Promise<Content> | undefined;
  return () =>
    (kept ??= read<Content>(address).catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
}

async function read<Content>(address: string): Promise<Content> {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${address}: found status ${response.status}; expected a file`);
  return (await response.json()) as Content;
}
