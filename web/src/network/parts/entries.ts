/** The links and the nodes that are seen, as rows of tables. */

import { at } from "../data.ts";
import type { Model } from "../model.ts";

/** What stands in a column: a date as recorded is read as people write it, and sorted as it is. */
export type Cell = string | number | { readonly date: string };

/** One row: what it is called, what looking at it does, and what stands in its other columns. */
export interface Entry {
  readonly name: string;
  readonly choose: () => void;
  readonly cells: readonly Cell[];
}

/** What a table lists. */
export interface Kind {
  readonly noun: string;
  readonly columns: readonly string[];
  /** The column that the rows are sorted by at first, the greatest first. */
  readonly first: number;
  readonly entries: (model: Model) => Entry[];
}

export const LINKS: Kind = {
  noun: "link",
  columns: ["Link", "Weight", "First", "Last", "Meetings", "Passages"],
  first: 1,
  entries: (model) =>
    model.seen.links.map(({ id, source, target, weight, first, last, meetings, passages }) => ({
      name: `${at(model.data.nodes, source).label} – ${at(model.data.nodes, target).label}`,
      choose: () => model.choose({ link: id }),
      cells: [weight, { date: first }, { date: last }, meetings.length, passages.length],
    })),
};

export const NODES: Kind = {
  noun: "node",
  columns: ["Node", "Kind", "Links", "Strength", "First", "Last"],
  first: 3,
  entries: (model) =>
    [...model.seen.nodes.values()].map(({ place, links, strength, first, last }) => ({
      name: at(model.data.nodes, place).label,
      choose: () => model.choose({ node: place }),
      cells: [group(model, place), links, strength, { date: first }, { date: last }],
    })),
};

function group({ data }: Model, place: number): string {
  return at(data.groups, at(data.nodes, place).group).name;
}

/** Returns `entries` by a column, the name being the first; equal ones stay in their order. */
export function sorted(entries: readonly Entry[], column: number, falling: boolean): Entry[] {
  const value = ({ name, cells }: Entry) => [name, ...cells][column] ?? "";
  const turn = falling ? -1 : 1;
  return entries.toSorted((one, other) => turn * compare(value(one), value(other)));
}

function compare(one: Cell, other: Cell): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "object" && typeof other === "object") return one.date < other.date ? -1 : 1;
  return String(one).localeCompare(String(other), "en");
}
