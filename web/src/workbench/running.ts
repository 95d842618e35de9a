// Running a query: what is said while it runs, what is shown of it, and how it is stopped.
import { fill, h } from "../common/dom.ts";
import { asked, type Answer } from "./asking.ts";
import type { Elements } from "./elements.ts";
import { explained } from "./explaining.ts";
import { isStopped, QueryFailure } from "./failure.ts";
import type { Grid } from "./grid.ts";
import { labels } from "./names.ts";
import { finished, growing, type Places, type Result, type Showing } from "./results.ts";
import type { Runner } from "./runner.ts";

export interface Running {
  places: Elements;
  runner: Runner;
  showing: Showing;
  failed: (failure: QueryFailure) => void;
  /** Fetches the whole answer as a file. */
  fetchAll: () => void;
}

export interface Runs {
  run(query: string): Promise<void>;
  cancel(): void;
  /** Shows the answer to a query that was run before, from memory where it is still there. */
  recall(query: string): Promise<void>;
  /** Shows no answer. */
  clear(): void;
}

// So many answers are kept, for those who come back to them.
const MOST_KEPT = 10;

/** Returns what runs queries, one at a time: a new one ends the one before. */
export function running(given: Running): Runs {
  const kept = new Map<string, Result>();
  let current: { control: AbortController; stop: () => void } | undefined;
  const leave = () => {
    current?.control.abort();
    current?.stop();
    current = undefined;
  };
  const run = async (query: string) => {
    leave();
    const mine = (current = { control: new AbortController(), stop: started(given.places) });
    await followed(given, query, mine.control.signal)
      .then((result) => keep(kept, query, result))
      .catch((error: unknown) => current === mine && failed(given, error));
    if (current === mine) leave();
  };
  return {
    run,
    cancel: () => current?.control.abort(),
    async recall(query) {
      const known = kept.get(query);
      if (!known) return run(query);
      leave();
      cleared(given.places);
      shown(given, known);
    },
    clear() {
      leave();
      cleared(given.places);
    },
  };
}

function keep(kept: Map<string, Result>, query: string, result: Result): void {
  kept.delete(query);
  kept.set(query, result);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
}

async function followed(given: Running, query: string, signal: AbortSignal): Promise<Result> {
  const { places, runner, showing } = given;
  let grid: Grid | undefined;
  let answer: Answer | undefined;
  for await (answer of asked(runner, query, signal)) {
    if (grid) grid.grow();
    else if (answer.truth === null) grid = growing(target(places), answer, showing);
    places.clock.textContent = `${answer.table.rows.length.toLocaleString("en")} rows so far`;
  }
  signal.throwIfAborted();
  if (!answer) throw new QueryFailure("server", "The answer is empty.");
  told(given, answer);
  const named = await labels(runner, answer.table, showing.prefixes).catch(() => new Map<string, string>());
  signal.throwIfAborted();
  const result = { answer, labels: named };
  finished(target(places), result, showing);
  return result;
}

function shown(given: Running, result: Result): void {
  told(given, result.answer);
  finished(target(given.places), result, given.showing);
}

function target({ tabs, result, named }: Elements): Places {
  return { tabs, panel: result, named };
}

function cleared({ status, failure, notice, tabs, result }: Elements): void {
  status.textContent = "";
  for (const each of [failure, notice, tabs, result]) fill(each);
}

/** Says that a query runs, and for how long; returns what ends that. */
function started({ run, cancel, status, clock, failure, notice }: Elements): () => void {
  const start = performance.now();
  const tick = setInterval(
    () => (clock.textContent = `${Math.round((performance.now() - start) / 1000)} s`),
    1000,
  );
  fill(failure);
  fill(notice);
  clock.textContent = "";
  status.textContent = "Running…";
  [run.hidden, cancel.hidden] = [true, false];
  return () => {
    clearInterval(tick);
    clock.textContent = "";
    if (document.activeElement === cancel) ((run.hidden = false), run.focus());
    [run.hidden, cancel.hidden] = [false, true];
  };
}

function told({ places, fetchAll }: Running, { form, truth, table, seconds, cut }: Answer): void {
  const number = table.rows.length;
  const found =
    truth === null ? `${number.toLocaleString("en")} ${number === 1 ? "row" : "rows"}` : truth ? "Yes" : "No";
  places.status.textContent = `${found} in ${seconds.toFixed(2)} s.`;
  const fetching = h(
    "button",
    { type: "button", onclick: fetchAll },
    `Fetch all as ${form === "SELECT" ? "CSV" : "Turtle"}`,
  );
  const words = h("p", {}, h("strong", {}, "Limit. "), `There may be more: ${cut}. `, fetching);
  fill(places.notice, cut === null ? null : words);
}

function failed({ places, failed }: Running, error: unknown): void {
  if (isStopped(error)) {
    places.status.textContent = "Cancelled.";
    return;
  }
  fill(places.tabs);
  fill(places.result);
  failed(explained(places, error));
}
