/** What a file of the network that is seen holds, by the names and types of the files that `comity network` writes. */

import { at, type Data, type Meeting } from "../data.ts";
import { type Drawn, drawn } from "../looks.ts";
import type { Model } from "../model.ts";
import { attended } from "../projection.ts";
import type { Shown } from "../seen.ts";
import { caption, filters, window } from "../words.ts";

export type Type = "text" | "texts" | "whole" | "number";
export type Value = string | number | readonly string[];
type Columns = Readonly<Record<string, Type>>;
/** What is known: a value that is missing has no entry. */
type Values = Readonly<Record<string, Value>>;

export interface HeldNode extends Drawn {
  readonly id: string;
  readonly strength: number;
  readonly values: Values;
  /** The meetings of its links at which it was. */
  readonly meetings: readonly Meeting[];
}

export interface HeldLink {
  readonly source: string;
  readonly target: string;
  readonly values: Values;
  readonly meetings: readonly Meeting[];
}

export interface Content {
  /** What the file says of itself. */
  readonly said: Readonly<Record<string, string>>;
  readonly description: string;
  readonly nodeColumns: Columns;
  readonly linkColumns: Columns;
  readonly nodes: readonly HeldNode[];
  readonly links: readonly HeldLink[];
}

const NODE: Columns = { iri: "text", label: "text", short: "text", kind: "text", group: "text" };
const LINK: Columns = { weight: "whole", first: "text", last: "text", meetings: "texts", evidence: "texts" };
// As many as the files of Python have, so that a sum is the same in both.
const DIGITS = 12;

/** Returns what a file of what `model` shows holds: nodes and links in the order of the data. */
export function content(model: Model): Content {
  const { data, times, state, seen } = model;
  const sources = data.modes.length === 2 ? new Set(data.rows.map(([source]) => source)) : null;
  const links = seen.links.toSorted((one, other) => one.source - other.source || one.target - other.target);
  const whole = links.every(({ weight }) => Number.isInteger(weight));
  const meetings = attendances(links);
  return {
    said: said(model),
    description: caption(data, times, state, seen),
    nodeColumns: sources ? { ...NODE, bipartite: "whole" } : NODE,
    linkColumns: whole ? LINK : { ...LINK, weight: "number" },
    nodes: drawn(model)
      .sort((one, other) => one.place - other.place)
      .map((node) => ({
        ...heldNode(model, node, sources),
        meetings: [...(meetings.get(node.place) ?? [])].map((meeting) => at(data.meetings, meeting)),
      })),
    links: links.map((link) => heldLink(data, link)),
  };
}

function said({ data, times, state, seen }: Model): Record<string, string> {
  const { view, title, meaning, dataset, digest, date } = data;
  const chosen = { filters: filters(data, state), window: window(times, state) };
  const { first, last } = seen;
  return known({
    creator: `Comity ${dataset}`,
    view,
    title,
    meaning,
    ...chosen,
    dataset,
    digest,
    first,
    last,
    date,
  });
}

/** Returns the meetings that each node was at, by their places. */
function attendances(links: readonly Shown[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const link of links)
    for (const node of [link.source, link.target])
      found.set(node, new Set([...(found.get(node) ?? []), ...attended(link, node)]));
  return found;
}

function heldNode(
  { data, seen }: Model,
  node: Drawn,
  sources: ReadonlySet<number> | null,
): Omit<HeldNode, "meetings"> {
  const { id, iri, label, short, group } = node.thing;
  const { kind, recorded } = at(data.groups, group);
  const values = { iri, label, short, kind, group: recorded };
  const mode = sources ? { bipartite: sources.has(node.place) ? 0 : 1 } : {};
  return {
    ...node,
    id,
    strength: rounded(seen.nodes.get(node.place)?.strength ?? 0),
    values: known({ ...values, ...mode }),
  };
}

function heldLink(data: Data, { source, target, weight, first, last, ...link }: Shown): HeldLink {
  const meetings = link.meetings.map((meeting) => at(data.meetings, meeting));
  const proofs = {
    meetings: meetings.map(({ iri }) => iri).sort(),
    evidence: link.passages.map((passage) => at(data.passages, passage).iri).sort(),
  };
  return {
    source: at(data.nodes, source).id,
    target: at(data.nodes, target).id,
    values: known({ weight: rounded(weight), first, last, ...proofs }),
    meetings,
  };
}

function known<T extends Value>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => plain(value)));
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Returns a value as text, with blanks between several. */
export function plain(value: Value): string {
  return typeof value === "object" ? value.join(" ") : String(value);
}
