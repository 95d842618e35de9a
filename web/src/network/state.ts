/** What the reader has chosen, and how it stands in the fragment of the address. */

import type { Data } from "./data.ts";
import { firstDay, lastDay, type Period, steps } from "./days.ts";
import { endsOf, linkId } from "./projection.ts";

export type Labels = "fitting" | "all" | "none";
export type Sizes = "strength" | "links" | "same";
export type Colouring = "kind" | "first" | "none";

export interface State {
  /** The first and the last step of time, and whether all before the last one counts. */
  readonly from: number;
  readonly until: number;
  readonly cumulative: boolean;
  /** The groups of nodes that are left out. */
  readonly hidden: ReadonlySet<number>;
  readonly series: string;
  readonly firmness: number;
  readonly least: number;
  readonly labels: Labels;
  readonly sizes: Sizes;
  readonly colours: Colouring;
  /** Whether sizes and widths are those of all time, the same in every window. */
  readonly frozen: boolean;
  /** The id of the node or link that is looked at, or nothing. */
  readonly node: number | null;
  readonly link: string | null;
}

/** Returns the steps of time from the first to the last meeting. */
export function timeline(data: Data): Period[] {
  const starts = data.meetings.map((meeting) => firstDay(meeting.start)).sort();
  const ends = data.meetings.map((meeting) => lastDay(meeting.end)).sort();
  return steps(starts[0] ?? "", ends.at(-1) ?? "");
}

/** Returns everything shown and nothing chosen. */
export function initial(data: Data, times: readonly Period[]): State {
  return {
    from: 0,
    until: Math.max(times.length - 1, 0),
    cumulative: false,
    hidden: new Set(),
    series: "",
    firmness: 0,
    least: data.least,
    labels: "fitting",
    sizes: "strength",
    colours: "kind",
    frozen: false,
    node: null,
    link: null,
  };
}

/** Returns `state` as a query string that says only what differs from `first`; nodes and groups by name. */
export function written(data: Data, times: readonly Period[], state: State, first: State): string {
  const said = new URLSearchParams();
  if (state.from !== first.from) said.set("from", times[state.from]?.label ?? "");
  if (state.until !== first.until) said.set("until", times[state.until]?.label ?? "");
  for (const name of ["cumulative", "frozen"] as const) if (state[name]) said.set(name, "yes");
  for (const group of state.hidden) said.append("without", data.groups[group]?.name ?? "");
  for (const name of ["series", "firmness", "least", "labels", "sizes", "colours"] as const)
    if (state[name] !== first[name]) said.set(name, String(state[name]));
  if (state.node !== null) said.set("node", data.nodes[state.node]?.id ?? "");
  for (const end of state.link ? endsOf(state.link) : []) said.append("link", data.nodes[end]?.id ?? "");
  return said.toString();
}

/** Returns the state that `text` says; what it says of things that are not there has no effect. */
export function read(data: Data, times: readonly Period[], text: string, first: State): State {
  const said = new URLSearchParams(text);
  const time = (name: string, else_: number) => known(times, said.get(name), (step) => step.label) ?? else_;
  const [one, other] = [time("from", first.from), time("until", first.until)];
  const hidden = said.getAll("without").map((name) => known(data.groups, name, (group) => group.name));
  return {
    from: Math.min(one, other),
    until: Math.max(one, other),
    cumulative: said.get("cumulative") === "yes",
    hidden: new Set(hidden.filter((group) => group !== null)),
    series: data.meetings.find((meeting) => meeting.series === said.get("series"))?.series ?? "",
    firmness: data.stances.find(({ rank }) => String(rank) === said.get("firmness"))?.rank ?? 0,
    least: positive(said.get("least")) ?? first.least,
    labels: among(said.get("labels"), ["all", "none"]) ?? "fitting",
    sizes: among(said.get("sizes"), ["links", "same"]) ?? "strength",
    colours: among(said.get("colours"), ["first", "none"]) ?? "kind",
    frozen: said.get("frozen") === "yes",
    node: known(data.nodes, said.get("node"), (node) => node.id),
    link: between(data, said.getAll("link")),
  };
}

/** Returns the id of the link from one node to another by their names, or nothing unless both are there. */
function between(data: Data, names: readonly string[]): string | null {
  const [source, target] = names.map((name) => known(data.nodes, name, (node) => node.id));
  return typeof source === "number" && typeof target === "number" ? linkId(source, target) : null;
}

function known<T>(list: readonly T[], name: string | null, of: (one: T) => string): number | null {
  const place = list.findIndex((one) => of(one) === name);
  return place < 0 ? null : place;
}

function positive(text: string | null): number | null {
  const value = Number(text);
  return text && value > 0 && Number.isFinite(value) ? value : null;
}

function among<T extends string>(text: string | null, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === text) ?? null;
}
