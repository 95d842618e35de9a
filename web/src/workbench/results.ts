// What came of a query: as a table, as pictures that suit it, and as it was sent.
import { fill, h } from "../common/dom.ts";
import type { Answer } from "./asking.ts";
import { grid, type Grid, type Link } from "./grid.ts";
import type { Draw } from "./pictures/picture.ts";
import { best, fitting, type View } from "./shapes.ts";
import type { Prefixes } from "./terms.ts";
import { tabs } from "./tabs.ts";

export interface Places {
  tabs: HTMLElement;
  panel: HTMLElement;
}

export interface Showing {
  prefixes: Prefixes;
  link: Link;
  scripts: { pictures: string; map: string };
}

const NAMES: Readonly<Record<View, string>> = {
  table: "Table",
  chart: "Chart",
  network: "Network",
  timeline: "Timeline",
  map: "Map",
  raw: "Raw",
};

/** Shows the rows that have come so far. */
export function growing(places: Places, answer: Answer, showing: Showing): Grid {
  const found = grid(answer.table, "Result, still coming", showing.prefixes, showing.link);
  fill(places.tabs);
  fill(places.panel, found.element);
  return found;
}

/** Shows a whole answer, first as what suits it best. */
export function finished(places: Places, answer: Answer, showing: Showing): void {
  const views: View[] = answer.truth === null ? ["table", ...fitting(answer.table), "raw"] : ["table", "raw"];
  const all = views.map((id) => ({ id, name: NAMES[id] }));
  const show = (id: string) => void shown(places.panel, id as View, answer, showing);
  tabs(places.tabs, places.panel, all, best(answer.table), show);
}

async function shown(panel: HTMLElement, view: View, answer: Answer, showing: Showing): Promise<void> {
  panel.dataset["view"] = view;
  if (view === "table") fill(panel, inWords(answer) ?? tabled(answer, showing));
  else if (view === "raw") fill(panel, raw(answer));
  else await pictured(panel, view, answer, showing);
}

function tabled(
  { table }: Answer,
  { prefixes, link }: Showing,
  caption = "Result of the query",
): HTMLElement {
  return grid(table, caption, prefixes, link).element;
}

function raw({ raw }: Answer): HTMLElement {
  return h("pre", { role: "region", tabindex: 0, "aria-label": "The answer as it was sent" }, raw);
}

function inWords({ truth, table }: Answer): HTMLElement | null {
  if (truth !== null) return h("p", { class: "lead" }, truth ? "Yes." : "No.");
  return table.rows.length
    ? null
    : h(
        "p",
        { class: "unknown" },
        "Nothing in the graph fits this query. That is not to say that it is not so.",
      );
}

async function pictured(panel: HTMLElement, view: View, answer: Answer, showing: Showing): Promise<void> {
  const script = view === "map" ? showing.scripts.map : showing.scripts.pictures;
  const drawing = (await import(script)) as Record<string, Draw>;
  if (panel.dataset["view"] !== view) return;
  const width = Math.max(280, panel.clientWidth);
  const picture = drawing[view]?.(answer.table, showing.prefixes, width);
  if (picture)
    fill(
      panel,
      figure(NAMES[view], picture.summary, picture.svg, tabled(answer, showing, "The same as a table")),
    );
}

function figure(title: string, summary: string, svg: SVGSVGElement, table: HTMLElement): HTMLElement {
  const caption = h("figcaption", {}, h("strong", {}, `${title}. `), summary);
  const same = h("details", {}, h("summary", {}, "the same as a table"), table);
  return h("figure", { class: "chart" }, caption, svg, same);
}
