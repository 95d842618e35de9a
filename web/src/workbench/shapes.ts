// Which pictures suit a table of results, by what its columns hold.
import { pointOf } from "./points.ts";
import { isDated, numberOf, type Row, type Table, type Term } from "./terms.ts";

export type View = "table" | "chart" | "network" | "timeline" | "map" | "raw";
export type Content =
  "entity" | "relation" | "date" | "number" | "latitude" | "longitude" | "point" | "text" | "nothing";

export interface Column {
  name: string;
  at: number;
  content: Content;
}

const LOOKED_AT = 500;
const WIDEST = 3;
// What a thing is to another, which is no thing to draw.
const RELATION = /^(p|predicate|property)$/i;
const YEAR = /(^|[a-z_])years?$/i;
const PLACES: readonly [RegExp, Content, number][] = [
  [/^lat(itude)?$/i, "latitude", 90],
  [/^(lon|long|lng|longitude)$/i, "longitude", 180],
];

/** Returns what each column holds. */
export function columns({ variables, rows }: Table): Column[] {
  const sample = rows.slice(0, LOOKED_AT);
  return variables.map((name, at) => ({ name, at, content: content(name, terms(sample, at)) }));
}

function terms(rows: Row[], at: number): Term[] {
  return rows.flatMap((row) => row[at] ?? []);
}

function content(name: string, values: Term[]): Content {
  if (!values.length) return "nothing";
  if (values.every(({ kind }) => kind !== "literal")) return RELATION.test(name) ? "relation" : "entity";
  if (values.every(pointOf)) return "point";
  if (values.every((value) => isDate(name, value))) return "date";
  const numbers = values.map(numberOf);
  if (!numbers.every(Number.isFinite)) return "text";
  return (
    PLACES.find(([named, , most]) => named.test(name) && numbers.every((n) => Math.abs(n) <= most))?.[1] ??
    "number"
  );
}

function isDate(name: string, value: Term): boolean {
  if (isDated(value)) return true;
  const year = numberOf(value);
  return YEAR.test(name) && Number.isInteger(year) && year >= 1000 && year < 3000;
}

/** Returns the columns of one kind, in their order. */
export function those(of: Column[], ...contents: Content[]): Column[] {
  return of.filter(({ content }) => contents.includes(content));
}

/** Returns the pictures that a table can be shown as, besides a table. */
export function fitting(table: Table): View[] {
  const found = columns(table);
  const has = (...contents: Content[]) => those(found, ...contents).length;
  const fits: Partial<Record<View, boolean>> = {
    map: has("point") > 0 || (has("latitude") > 0 && has("longitude") > 0),
    chart: table.rows.length > 1 && has("number") > 0 && has("date", "entity", "text") > 0,
    network: has("entity") > 1,
    timeline: has("date") > 0 && has("entity", "text") > 0,
  };
  return (Object.keys(fits) as View[]).filter((view) => fits[view]);
}

/** Returns the view to begin with: a picture where it shows all that the table holds, else the table. */
export function best(table: Table): View {
  const told = columns(table).filter(({ name }) => !name.endsWith("Label"));
  const whole = (view: View) =>
    view === "map" || (told.length <= WIDEST && (view !== "network" || isLinks(told)));
  return (table.rows.length && fitting(table).find(whole)) || "table";
}

function isLinks(told: Column[]): boolean {
  return (
    those(told, "entity").length === 2 &&
    told.every(({ content }) => content === "entity" || content === "number")
  );
}
