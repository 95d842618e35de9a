// Rows along an axis of years, each at its date, or from one date to another.
import { s } from "../../common/dom.ts";
import { columns, those } from "../shapes.ts";
import type { Naming, Table } from "../terms.ts";
import { at, yearOf, years, type Scale } from "./dates.ts";
import { calling, counted, cut, first, frame, text, type Draw } from "./picture.ts";

interface Item {
  label: string;
  dates: string;
  start: number;
  end: number;
}

interface Placed extends Item {
  /** The ends of its mark, and of all that is drawn of it. */
  from: number;
  to: number;
  left: number;
  right: number;
  words: number;
  anchor: "start" | "end";
}

const MOST = 150;
const LANE = 24;
const LETTER = 7.4;
const LONGEST = 44;

/** Draws the rows of a table by their dates. */
export const timeline: Draw = (table, naming, width) => {
  const items = itemsOf(table, naming);
  const shown = items.slice(0, MOST);
  const scale: Scale = { domain: domain(shown), range: [16, width - 16] };
  const placed = inLanes(shown.map((item) => place(item, scale, width)));
  const bottom = (Math.max(-1, ...placed.map(([, lane]) => lane)) + 1) * LANE + 8;
  const few = shown.length < items.length ? `the first ${shown.length} of ` : "";
  const summary = `${few}${counted(items.length, "row")} from ${items[0]?.dates ?? ""} to ${items.at(-1)?.dates ?? ""}.`;
  return {
    svg: frame(width, bottom + 24, summary, ...years(scale, bottom, 0), ...placed.flatMap(drawn)),
    summary,
  };
};

function itemsOf(table: Table, naming: Naming): Item[] {
  const [from, until = from] = those(columns(table), "date");
  const name = first(table, "entity", "text");
  if (!from || !until || !name) throw new Error("a timeline: found no dates or no names; expected both");
  const called = calling(table, name, naming);
  const items = table.rows.flatMap((row): Item[] => {
    const [start, end] = [row[from.at]?.value ?? "", row[until.at]?.value ?? row[from.at]?.value ?? ""];
    const dates = start === end ? start : `${start} – ${end}`;
    return start
      ? [{ label: called(row), dates, start: yearOf(start), end: Math.max(yearOf(start), yearOf(end)) }]
      : [];
  });
  return items
    .filter(({ start, end }) => Number.isFinite(start + end))
    .sort((one, other) => one.start - other.start);
}

function domain(items: Item[]): [number, number] {
  return [Math.min(...items.map(({ start }) => start)), Math.max(...items.map(({ end }) => end))];
}

/** Returns where an item and its words lie; words that would leave the picture stand before it. */
function place(item: Item, scale: Scale, width: number): Placed {
  const [from, to] = [at(scale, item.start), at(scale, item.end)];
  const long = Math.min(item.label.length, LONGEST) * LETTER + 14;
  return to + long < width
    ? { ...item, from, to, left: from, right: to + long, words: to + 10, anchor: "start" }
    : { ...item, from, to, left: from - long, right: to, words: from - 10, anchor: "end" };
}

/** Returns the items with the first lane of each in which it meets no other. */
function inLanes(items: Placed[]): [Placed, number][] {
  const lanes: Placed[][] = [];
  return items.map((item) => {
    const free = lanes.findIndex((lane) =>
      lane.every(({ left, right }) => item.left > right + 6 || item.right < left - 6),
    );
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push(item);
    return [item, lane];
  });
}

function drawn([item, lane]: [Placed, number]): SVGElement[] {
  const y = lane * LANE + 14;
  const title = s("title", {}, `${item.label}: ${item.dates}`);
  const d = `M${item.from} ${y}H${Math.max(item.to, item.from + 0.1)}`;
  return [
    s("path", { class: "span", d }, title),
    text(item.words, y + 4, cut(item.label, LONGEST), item.anchor),
  ];
}
