/** The answer to a question, found on the graph in this browser: as a sentence, as a table, as a file. */

import { fill, h } from "../common/dom.ts";
import { asked, whole, type Answer } from "../workbench/asking.ts";
import { inBrowser } from "../workbench/browser.ts";
import { KINDS, QueryFailure } from "../workbench/failure.ts";
import { grid } from "../workbench/grid.ts";
import { linking, type Linked } from "../workbench/links.ts";
import { labels } from "../workbench/names.ts";
import type { Runner } from "../workbench/runner.ts";
import { save } from "../workbench/saving.ts";
import { absolute, type Store } from "../workbench/settings.ts";
import type { Naming, Prefixes } from "../workbench/terms.ts";
import { beside, summary } from "./beside.ts";
import { readable } from "./columns.ts";
import { comparison } from "./meetings.ts";
import { paths } from "./topics.ts";

/** What the page says: its question, the way to this script and to the graph, and where things are told of. */
export interface Told extends Linked {
  name: string;
  /** What the answer leaves out, and what it means that there is none. */
  description: string;
  script: string;
  store: Store;
  prefixes: Prefixes;
  /** The address of the workbench with the query. */
  workbench: string;
}

const COMPARING = "compare-meetings";
const NEVER = new AbortController().signal;

/** Shows in `place` the answer to the query of `told`, or why there is none; returns the same in a sentence. */
export async function answer(place: HTMLElement, told: Told): Promise<string> {
  const { worker, engine, dump } = told.store;
  const runner = inBrowser({ worker: absolute(worker), engine: absolute(engine), dump: absolute(dump) });
  const query = new URL(told.workbench).searchParams.get("query") ?? "";
  const parts = await found(runner, query, told).catch(failed);
  fill(place, ...parts, h("p", {}, h("a", { href: told.workbench }, "Change the query in the workbench")));
  return parts[0]?.textContent ?? "";
}

async function found(runner: Runner, query: string, told: Told): Promise<HTMLElement[]> {
  let last: Answer | undefined;
  for await (last of asked(runner, query, NEVER));
  if (!last) return [];
  const { table } = last;
  const lead = h("p", { class: "lead" }, sentence(last));
  if (!table.rows.length) return [lead, h("p", { class: "unknown" }, told.description)];
  const called = await labels(runner, table, told.prefixes);
  const naming: Naming = (iri) => called.get(iri) ?? iri;
  const compared = comparison(table, naming);
  if (told.name === COMPARING && compared.meetings.length > 1) {
    const known = { naming, link: linking(told), path: await paths(runner, told.prefixes) };
    const words = h("p", { class: "lead" }, summary(compared, naming));
    return [words, beside(compared, known), taking(runner, query, told.name)];
  }
  const shown = grid(readable(table, naming), "The answer", naming, linking(told));
  return [
    lead,
    h("p", { class: "quiet" }, told.description),
    shown.element,
    taking(runner, query, told.name),
  ];
}

/** Returns the answer in a sentence, as the server would begin it. */
export function sentence({ truth, table, cut }: Answer): string {
  if (truth !== null) return truth ? "Yes." : "Not on record, which is not a no.";
  const count = table.rows.length;
  if (!count) return "Nothing is on record.";
  const rows = `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}`;
  return cut ? `${rows}; ${cut}.` : `${rows}.`;
}

function taking(runner: Runner, query: string, name: string): HTMLElement {
  const take = async () => save((await whole(runner, query, NEVER)).blob, `${name}.csv`);
  return h("p", {}, h("button", { type: "button", onclick: () => void take() }, "Save as CSV"));
}

function failed(error: unknown): HTMLElement[] {
  const { kind, message } = error instanceof QueryFailure ? error : new QueryFailure("server", String(error));
  return [h("p", { class: "unknown", role: "alert" }, h("strong", {}, `${KINDS[kind]}. `), message)];
}
