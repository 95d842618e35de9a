// Numbers by date as lines, by anything else as bars.
import { ticks } from "d3-array";
import { s } from "../../common/dom.ts";
import { columns, those, type Column } from "../shapes.ts";
import { numberOf, type Naming, type Row, type Table } from "../terms.ts";
import { at, yearOf, years, type Scale } from "./dates.ts";
import {
  calling,
  counted,
  cut,
  first,
  frame,
  marker,
  SERIES,
  text,
  type Draw,
  type Picture,
} from "./picture.ts";

interface Point {
  x: number;
  label: string;
  value: number;
}

interface Series {
  name: string;
  points: Point[];
}

const MOST_BARS = 40;
const BAR = 24;

/** Draws the numbers of a table. */
export const chart: Draw = (table, naming, width) => {
  const date = first(table, "date");
  return date ? lines(table, date, naming, width) : bars(table, naming, width);
};

function bars(table: Table, naming: Naming, width: number): Picture {
  const name = first(table, "entity", "text");
  const number = first(table, "number");
  if (!name || !number) throw new Error("a chart of bars: found no names or no numbers; expected both");
  const called = calling(table, name, naming);
  const told = table.rows.filter((row) => Number.isFinite(numberOf(row[number.at])));
  const shown = told.slice(0, MOST_BARS);
  const most = Math.max(...shown.map((row) => numberOf(row[number.at])), 0);
  const left = Math.min(240, width * 0.42);
  const scale: Scale = { domain: [0, most], range: [0, width - left - 64] };
  const drawn = shown.flatMap((row, index) => bar(called(row), numberOf(row[number.at]), index, left, scale));
  const few = shown.length < told.length ? `the first ${shown.length} of ` : "";
  const summary = `${number.name} by ${name.name}: ${few}${counted(told.length, "row")}, up to ${most.toLocaleString("en")}.`;
  return { svg: frame(width, shown.length * BAR + 8, summary, ...drawn), summary };
}

function bar(label: string, value: number, index: number, left: number, scale: Scale): SVGElement[] {
  const y = index * BAR + 4;
  const size = Math.max(1, at(scale, Math.max(0, value)));
  return [
    text(left - 8, y + 14, cut(label, Math.floor(left / 7)), "end"),
    s(
      "rect",
      { class: "bar", x: left, y, width: size, height: BAR - 6 },
      s("title", {}, `${label}: ${value}`),
    ),
    text(left + size + 6, y + 14, value.toLocaleString("en"), "start", "quiet"),
  ];
}

function lines(table: Table, date: Column, naming: Naming, width: number): Picture {
  const series = grouped(table, date, naming);
  const points = series.flatMap((each) => each.points);
  const height = 280;
  const x: Scale = { domain: extent(points.map((point) => point.x)), range: [48, width - 24] };
  const y: Scale = {
    domain: [0, Math.max(1, ...points.map((point) => point.value))],
    range: [height - 28, 12],
  };
  const axes = [...years(x, height - 28, 12), ...levels(y, width)];
  const drawn =
    series.length === 1
      ? series.flatMap((each) => columnsOf(each, x, y))
      : series.flatMap((each, index) => line(each, index, x, y));
  const legend = series.length > 1 ? named(series, height + 16, width) : [];
  const summary = `${series.map(({ name }) => name).join(", ")} from ${points[0]?.label} to ${points.at(-1)?.label}, up to ${y.domain[1].toLocaleString("en")}.`;
  return { svg: frame(width, height + legend.length * 12, summary, ...axes, ...drawn, ...legend), summary };
}

/** Returns a series for each number, or for each value of a column of names where dates come more than once. */
function grouped(table: Table, date: Column, naming: Naming): Series[] {
  const rows = table.rows
    .filter((row) => row[date.at])
    .sort((one, other) => time(one, date) - time(other, date));
  const name = first(table, "entity", "text");
  const numbers = those(columns(table), "number");
  if (!name || !numbers[0] || new Set(rows.map((row) => row[date.at]?.value)).size === rows.length) {
    return numbers
      .slice(0, SERIES)
      .map((number) => ({ name: number.name, points: pointsOf(rows, date, number) }));
  }
  const [number] = numbers;
  const largest = [...byName(rows, calling(table, name, naming))]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, SERIES);
  return largest.map(([called, those]) => ({ name: called, points: pointsOf(those, date, number) }));
}

function byName(rows: Row[], called: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(called(row), [...(groups.get(called(row)) ?? []), row]);
  return groups;
}

function pointsOf(rows: Row[], date: Column, number: Column): Point[] {
  const points = rows.map((row) => ({
    x: time(row, date),
    label: row[date.at]?.value ?? "",
    value: numberOf(row[number.at]),
  }));
  return points.filter(({ x, value }) => Number.isFinite(x) && Number.isFinite(value));
}

function time(row: Row, { at }: Column): number {
  return yearOf(row[at]?.value ?? "");
}

function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function levels(y: Scale, width: number): SVGElement[] {
  return ticks(...y.domain, 5).flatMap((level) => [
    s("path", { class: "grid", d: `M48 ${at(y, level)}H${width - 24}` }),
    text(42, at(y, level) + 4, level.toLocaleString("en"), "end", "quiet"),
  ]);
}

/** Returns a column for each point of the only series: a line would fill the years between that have no row. */
function columnsOf({ name, points }: Series, x: Scale, y: Scale): SVGElement[] {
  return points.map(({ x: date, label, value }) => {
    const top = at(y, Math.max(0, value));
    const box = { class: "bar", x: at(x, date) - 4, y: top, width: 8, height: at(y, 0) - top };
    return s("rect", box, s("title", {}, `${name}, ${label}: ${value}`));
  });
}

function line({ name, points }: Series, index: number, x: Scale, y: Scale): SVGElement[] {
  const places = points.map((point): [number, number] => [at(x, point.x), at(y, point.value)]);
  const signs = points.map((point, number) => {
    const [left, top] = places[number] ?? [0, 0];
    return marker(index, left, top, `${name}, ${point.label}: ${point.value}`);
  });
  return [
    s("path", { class: `line l${index + 1}`, d: `M${places.map((place) => place.join(" ")).join("L")}` }),
    ...signs,
  ];
}

function named(series: Series[], top: number, width: number): SVGElement[] {
  const column = Math.min(260, width);
  const across = Math.max(1, Math.floor(width / column));
  return series.flatMap(({ name }, index) => {
    const x = 12 + (index % across) * column;
    const y = top + Math.floor(index / across) * 22;
    return [marker(index, x, y, name), text(x + 12, y + 4, cut(name, Math.floor(column / 8)))];
  });
}
