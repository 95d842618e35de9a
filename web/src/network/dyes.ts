/** The colours of nodes: those of their kinds, those of the year in which they first appear, or none. */

import { at, type Group } from "./data.ts";
import type { Model } from "./model.ts";
import type { Node } from "./seen.ts";

// Dark enough for a white letter; told apart without red and green.
const YEARS = ["#3b0f70", "#2c5aa0", "#0b6e69", "#7a6000", "#b34700"] as const;
const NONE = "#59626c";

/** Returns a function that gives the group of a node in the colour that the reader chose. */
export function dyes(model: Model): (node: Node) => Group {
  const { data, state } = model;
  const group = ({ place }: Node) => at(data.groups, at(data.nodes, place).group);
  if (state.colours === "kind") return group;
  if (state.colours === "none") return (node) => marked(group(node));
  const spans = inks(model);
  const of = new Map(spans.flatMap((ink) => ink.years.map((year) => [year, ink.colour])));
  return (node) => ({ ...group(node), colour: of.get(appeared(model, node)) ?? NONE });
}

/** Returns a group without its colour. */
export function marked(group: Group): Group {
  return { ...group, colour: NONE };
}

/** A colour as the group of the nodes that first appear in some years. */
export interface Ink extends Group {
  readonly years: readonly number[];
}

/** Returns what each colour says, where colours say when nodes first appear: of all time, whatever the window. */
export function inks(model: Model): Ink[] {
  if (model.state.colours !== "first") return [];
  const found = new Set([...model.seen.nodes.values()].map((node) => appeared(model, node)));
  const all = [...found, ...[...model.all.nodes.values()].map((node) => appeared(model, node))];
  const [from, until] = [Math.min(...all), Math.max(...all)];
  const wide = Math.ceil((until - from + 1) / YEARS.length);
  const inks = YEARS.map((colour, place) => {
    const years = Array.from({ length: wide }, (_, year) => from + place * wide + year);
    return { ...blank(`First meeting ${named(years)}`), colour, years };
  });
  return inks.filter(({ years }) => years.some((year) => found.has(year)));
}

function appeared({ all }: Model, { place, first }: Node): number {
  return Number((all.nodes.get(place)?.first ?? first).slice(0, 4));
}

function named(years: readonly number[]): string {
  return years.length > 1 ? `${years[0]}–${years.at(-1)}` : String(years[0]);
}

function blank(name: string): Omit<Group, "colour"> {
  return { kind: "year", name, recorded: "", letter: "", outline: [] };
}
