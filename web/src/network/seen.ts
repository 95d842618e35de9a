/** What the filters leave: the links with their weights, and the nodes that they join. */

import { at, type Data, type Row } from "./data.ts";
import { type Period, touches } from "./days.ts";
import { attended, joined, type Link, linkId, paired } from "./projection.ts";
import type { State } from "./state.ts";

/** A node that is shown: how many links it has, the sum of their weights, and the dates of its meetings. */
export interface Node {
  readonly place: number;
  links: number;
  strength: number;
  first: string;
  last: string;
}

/** A link that is shown, with the dates of its first and last meeting as recorded, and how many prove it. */
export interface Shown extends Link {
  readonly first: string;
  readonly last: string;
  readonly meetings: readonly number[];
  readonly passages: readonly number[];
}

export interface Seen {
  readonly links: readonly Shown[];
  readonly nodes: ReadonlyMap<number, Node>;
  readonly first: string;
  readonly last: string;
}

/** Returns what `state` leaves of `data`, the strongest links first. */
export function seen(data: Data, times: readonly Period[], state: State): Seen {
  const rows = data.rows.filter(kept(data, times, state));
  const two = data.modes.length === 2;
  const only = data.kept && new Set(data.kept.map(([source, target]) => linkId(source, target)));
  const links = (two ? joined(rows) : paired(rows, data.newman))
    .filter((link) => link.weight >= state.least && (!only || only.has(link.id)))
    .map((link) => dated(data, link))
    .sort(
      (one, other) => other.weight - one.weight || one.source - other.source || one.target - other.target,
    );
  const [first, last] = extent(links);
  return { links, nodes: nodes(data, links), first, last };
}

/** Returns the first and the last day that `state` leaves. */
export function period(times: readonly Period[], state: State): [string, string] {
  const from = state.cumulative ? 0 : state.from;
  return [times[from]?.start ?? "", times[state.until]?.end ?? ""];
}

function kept(data: Data, times: readonly Period[], state: State): (row: Row) => boolean {
  const [from, until] = period(times, state);
  const within = data.meetings.map(
    ({ start, end, series }) =>
      touches(start, end, from, until) && (!state.series || series === state.series),
  );
  const shown = data.nodes.map(({ group }) => !state.hidden.has(group));
  return ([source, target, , meeting, , rank]) =>
    at(within, meeting) && at(shown, source) && (target < 0 || at(shown, target)) && rank >= state.firmness;
}

function dated(data: Data, link: Link): Shown {
  const rows = [...link.proofs.values()].flat();
  const meetings = [...new Set(rows.map(([, , , meeting]) => meeting))];
  const ordered = meetings.sort((one, other) =>
    at(data.meetings, one).start < at(data.meetings, other).start ? -1 : 1,
  );
  const passages = [...new Set(rows.map(([, , , , passage]) => passage))].filter((passage) => passage >= 0);
  const [first, last] = lasting(data, ordered);
  return { ...link, first, last, meetings: ordered, passages };
}

function nodes(data: Data, links: readonly Shown[]): Map<number, Node> {
  const found = new Map<number, Node>();
  for (const link of links)
    for (const place of [link.source, link.target]) {
      const [first, last] = lasting(data, attended(link, place));
      const node = found.get(place) ?? { place, links: 0, strength: 0, first, last };
      node.links += 1;
      node.strength += link.weight;
      [node.first, node.last] = extent([node, { first, last }]);
      found.set(place, node);
    }
  return found;
}

function lasting(data: Data, meetings: Iterable<number>): [string, string] {
  const dates = [...meetings].map((meeting) => at(data.meetings, meeting));
  return extent(dates.map(({ start, end }) => ({ first: start, last: end })));
}

function extent(of: readonly { first: string; last: string }[]): [string, string] {
  const first = of.map((each) => each.first).sort();
  const last = of.map((each) => each.last).sort();
  return [first[0] ?? "", last.at(-1) ?? ""];
}
