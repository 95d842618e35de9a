/** Links counted anew from rows, as `comity.network` counts them, so that every filter stays honest. */

import type { Row } from "./data.ts";

/** A link between the nodes `source` and `target`: its weight, and the rows that prove it by thing counted. */
export interface Link {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly proofs: ReadonlyMap<number, readonly Row[]>;
}

/** Returns the id of the link from one node to another. */
export function linkId(source: number, target: number): string {
  return `${source} ${target}`;
}

/** Returns the source and the target of the link with an id. */
export function endsOf(id: string): number[] {
  return id.split(" ").map(Number);
}

type Shares = Map<number, { share: number; rows: Row[] }>;

/** Returns a link for each source and target in `rows`, its weight being the different things counted. */
export function joined(rows: readonly Row[]): Link[] {
  const found = new Map<string, Shares>();
  for (const row of rows) add(found, row[0], row[1], row[2], 1, [row]);
  return links(found);
}

/** Returns a link for each two sources in `rows` that share a thing: each counts one, or 1 / (n - 1) by Newman. */
export function paired(rows: readonly Row[], newman: boolean): Link[] {
  const found = new Map<string, Shares>();
  for (const [thing, members] of byThing(rows)) {
    const share = newman ? 1 / (members.size - 1) : 1;
    const ends = [...members].sort(([one], [other]) => one - other);
    for (const [place, [source, before]] of ends.entries())
      for (const [target, after] of ends.slice(place + 1))
        add(found, source, target, thing, share, [...before, ...after]);
  }
  return links(found);
}

/** Returns the meetings at which `node` itself was, of those behind `link`: two of one kind may not have met. */
export function attended({ proofs }: Link, node: number): Set<number> {
  const rows = [...proofs.values()].flat().filter(([source, target]) => target >= 0 || source === node);
  return new Set(rows.map(([, , , meeting]) => meeting));
}

function byThing(rows: readonly Row[]): Map<number, Map<number, Row[]>> {
  const things = new Map<number, Map<number, Row[]>>();
  for (const row of rows) {
    const members = entry(things, row[2], () => new Map<number, Row[]>());
    entry(members, row[0], () => []).push(row);
  }
  return things;
}

function add(
  found: Map<string, Shares>,
  source: number,
  target: number,
  thing: number,
  share: number,
  rows: Row[],
): void {
  const shares: Shares = entry(found, linkId(source, target), () => new Map());
  const known = shares.get(thing);
  if (known) known.rows.push(...rows);
  else shares.set(thing, { share, rows: [...rows] });
}

function links(found: Map<string, Shares>): Link[] {
  return [...found].map(([id, shares]) => {
    const [source = -1, target = -1] = endsOf(id);
    const weight = [...shares.values()].reduce((sum, { share }) => sum + share, 0);
    const proofs = new Map([...shares].map(([thing, { rows }]) => [thing, rows]));
    return { id, source, target, weight, proofs };
  });
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
