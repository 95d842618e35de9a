// Running a query: what is said while it runs, what is shown of it, and how it is stopped.
import { fill, h } from "../common/dom.ts";
import { asked, type Answer } from "./asking.ts";
import type { Elements } from "./elements.ts";
import { isStopped, KINDS, QueryFailure, type Kind } from "./failure.ts";
import type { Grid } from "./grid.ts";
import { labels } from "./names.ts";
import { finished, growing, type Showing } from "./results.ts";
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
}

const ADVICE: Readonly<Partial<Record<Kind, string>>> = {
  "time-out": "A LIMIT, or a narrower pattern, makes it quicker.",
  limit: "A LIMIT, or a narrower pattern, makes it smaller.",
  busy: "Others are asking too: try again in a few seconds.",
  network: "Nothing is lost: run it again when the connection is back.",
};

/** Returns what runs queries, one at a time: a new one ends the one before. */
export function running(given: Running): Runs {
  let current: AbortController | undefined;
  const cancel = () => current?.abort();
  return {
    cancel,
    async run(query) {
      cancel();
      const mine = (current = new AbortController());
      const stop = started(given.places);
      await followed(given, query, mine.signal).catch((error: unknown) => failed(given, error));
      if (current === mine) stop();
    },
  };
}

async function followed(given: Running, query: string, signal: AbortSignal): Promise<void> {
  const { places, runner, showing } = given;
  const target = { tabs: places.tabs, panel: places.result, named: places.named };
  let grid: Grid | undefined;
  let answer: Answer | undefined;
  for await (answer of asked(runner, query, signal)) {
    if (grid) grid.grow();
    else if (answer.truth === null) grid = growing(target, answer, showing);
    places.clock.textContent = `${answer.table.rows.length.toLocaleString("en")} rows so far`;
  }
  signal.throwIfAborted();
  if (!answer) return;
  told(given, answer);
  const named = await labels(runner, answer.table, showing.prefixes).catch(() => new Map<string, string>());
  signal.throwIfAborted();
  finished(target, { answer, labels: named }, showing);
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

/** Says why there is no answer, of which kind that is and where, and what helps; returns it. */
export function explained({ status, failure }: Elements, error: unknown): QueryFailure {
  const found = error instanceof QueryFailure ? error : new QueryFailure("server", String(error));
  const place = found.line === undefined ? "" : `, line ${found.line}`;
  const advice = ADVICE[found.kind];
  status.textContent = "";
  fill(
    failure,
    h("p", {}, h("strong", {}, `${KINDS[found.kind]}${place}. `), found.message, advice ? ` ${advice}` : ""),
  );
  return found;
}
