// What came of a query: as a table, as pictures that suit it, and as it was sent.
import { fill, h } from "../common/dom.ts";
import type { Answer } from "./asking.ts";
import { grid, type Grid, type Link } from "./grid.ts";
import type { Draw } from "./pictures/picture.ts";
import { best, fitting, type View } from "./shapes.ts";
import { shorten, type Naming, type Prefixes } from "./terms.ts";
import { tabs } from "./tabs.ts";

export interface Places {
  tabs: HTMLElement;
  panel: HTMLElement;
  /** Whether things are shown by their labels. */
  named: HTMLInputElement;
}

export interface Showing {
  prefixes: Prefixes;
  link: Link;
  scripts: { pictures: string; map: string };
}

/** A whole answer, and what the things in it are called. */
export interface Result {
  answer: Answer;
  labels: ReadonlyMap<string, string>;
}

interface Drawing {
  panel: HTMLElement;
  result: Result;
  naming: Naming;
  showing: Showing;
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
export function growing({ tabs, panel }: Places, { table }: Answer, { prefixes, link }: Showing): Grid {
  const found = grid(table, "Result, still coming", (iri) => shorten(iri, prefixes), link);
  fill(tabs);
  fill(panel, found.element);
  return found;
}

/** Shows a whole answer, first as the reader chose to see the one before, else as what suits it best. */
export function finished({ tabs: place, panel, named }: Places, result: Result, showing: Showing): void {
  const { answer, labels } = result;
  const views: View[] = answer.truth === null ? ["table", ...fitting(answer.table), "raw"] : ["table", "raw"];
  const naming: Naming = (iri) => (named.checked && labels.get(iri)) || shorten(iri, showing.prefixes);
  const show = (view: string, byHand: boolean) => {
    if (byHand) panel.dataset["chosen"] = view;
    void shown(view as View, { panel, result, naming, showing });
  };
  const chosen = views.find((view) => view === panel.dataset["chosen"]);
  named.parentElement?.toggleAttribute("hidden", !labels.size);
  named.onchange = () => show(panel.dataset["view"] ?? "table", false);
  tabs(
    place,
    panel,
    views.map((id) => ({ id, name: NAMES[id] })),
    chosen ?? best(answer.table),
    show,
  );
}

async function shown(view: View, drawing: Drawing): Promise<void> {
  const { panel, result } = drawing;
  panel.dataset["view"] = view;
  if (view === "table") fill(panel, inWords(result.answer) ?? tabled(drawing));
  else if (view === "raw") fill(panel, raw(result.answer));
  else await pictured(view, drawing);
}

function tabled({ result, naming, showing }: Drawing, caption = "Result of the query"): HTMLElement {
  return grid(result.answer.table, caption, naming, showing.link).element;
}

function raw({ raw }: Answer): HTMLElement {
  return h("pre", { role: "region", tabindex: 0, "aria-label": "The answer as it was sent" }, raw);
}

function inWords({ truth, table }: Answer): HTMLElement | null {
  if (truth !== null) return h("p", { class: "lead" }, truth ? "Yes." : "No.");
  return table.rows.length ? null : h("p", { class: "unknown" }, NOTHING);
}

const NOTHING = "Nothing in the graph fits this query. That is not to say that it is not so.";

async function pictured(view: View, drawing: Drawing): Promise<void> {
  const { panel, result, naming, showing } = drawing;
  const script = view === "map" ? showing.scripts.map : showing.scripts.pictures;
  const drawings = (await import(script)) as Record<string, Draw>;
  if (panel.dataset["view"] !== view) return;
  const picture = drawings[view]?.(result.answer.table, naming, Math.max(280, panel.clientWidth));
  if (!picture) return;
  const caption = h("figcaption", {}, h("strong", {}, `${NAMES[view]}. `), picture.summary);
  const same = h(
    "details",
    {},
    h("summary", {}, "the same as a table"),
    tabled(drawing, "The same as a table"),
  );
  fill(panel, h("figure", { class: "chart" }, caption, picture.svg, same));
}
