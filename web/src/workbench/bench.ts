// The workbench put together: the page, the editor, and where queries run.
import type { EditorView } from "@codemirror/view";
import { whole } from "./asking.ts";
import { inBrowser } from "./browser.ts";
import { checking, mark } from "./checking.ts";
import { clarified } from "./clarifying.ts";
import { completing } from "./completion.ts";
import { drawn } from "./drawer.ts";
import { explained } from "./explaining.ts";
import { editor, layOut, write } from "./editor.ts";
import type { Elements } from "./elements.ts";
import { examples } from "./examples.ts";
import { offered } from "./form.ts";
import { endpoint } from "./http.ts";
import { linking } from "./links.ts";
import { code, opening, saved, sharing } from "./panels.ts";
import { completed } from "./prefixes.ts";
import { MEDIA_TYPES, type Runner } from "./runner.ts";
import { running, type Runs } from "./running.ts";
import { save } from "./saving.ts";
import { fetched, type Schema } from "./schema.ts";
import { absolute, type Settings } from "./settings.ts";
import { addressOf, steps, type Step, type Steps } from "./steps.ts";
import { labelled, suggestions, type Things } from "./things.ts";
import { tools } from "./tools.ts";

interface Bench {
  places: Elements;
  told: Settings;
  runner: Runner;
  things: Things;
  schema: () => Promise<Schema>;
  steps: Steps;
  view: EditorView;
  runs: Runs;
}

const LABEL = "SPARQL query. Control and Enter run it; Escape, then Tab leaves the editor.";

/** Turns the page into the workbench. */
export function bench(places: Elements, told: Settings): void {
  const runner = told.store
    ? clarified(inBrowser(told.store), told.scripts.syntax)
    : endpoint(told.endpoint ?? "");
  const things = told.suggest === null ? labelled(runner, told.root) : suggestions(told.suggest);
  const first = new URLSearchParams(location.search).get("query") || places.query.value;
  const base = {
    ...{ places, told, runner, things, schema: fetched<Schema>(told.schema) },
    steps: steps(first, (step) => come(made, step)),
  };
  const showing = { prefixes: told.prefixes, link: linking(told), scripts: told.scripts };
  const runs = running({
    places,
    runner,
    showing,
    failed: (failure) => mark(made.view, failure),
    fetchAll: () => void everything(made),
  });
  const made: Bench = { ...base, runs, view: edited(base, () => run(made)) };
  controlled(made);
  equipped(made);
  listed(made);
  const { query, ran } = made.steps.now();
  if (ran) void runs.run(query);
}

/** Shows a step that the reader came back to: its query, and its answer if it was run. */
function come({ view, runs }: Bench, { query, ran, draft }: Step): void {
  write(view, draft ?? query);
  if (ran) void runs.recall(query);
  else runs.clear();
}

function edited(
  { places, told, things, schema, steps }: Omit<Bench, "view" | "runs">,
  run: () => void,
): EditorView {
  const { prefixes, scripts } = told;
  const { query, draft } = steps.now();
  const filling = { prefixes, things, write: (text: string) => write(view, completed(text, prefixes)) };
  const offer = () => offered(places.blanks, () => view.state.doc.toString(), filling);
  const view = editor(places.editor, {
    query: draft ?? query,
    label: LABEL,
    prefixes,
    completing: completing({ prefixes, schema, things }),
    checking: checking(scripts.syntax),
    run,
    changed: (text) => ((places.query.value = text), steps.write(text), offer()),
  });
  places.query.value = view.state.doc.toString();
  [places.query.hidden, places.keys.hidden] = [true, false];
  offer();
  return view;
}

function controlled(bench: Bench): void {
  const { ask, cancel } = bench.places;
  ask.addEventListener("submit", (event) => {
    event.preventDefault();
    run(bench);
  });
  ask.querySelector("label")?.addEventListener("click", () => bench.view.focus());
  cancel.addEventListener("click", () => bench.runs.cancel());
}

function equipped(bench: Bench): void {
  const { places, told, view } = bench;
  const query = () => view.state.doc.toString();
  const say = (words: string) => (places.status.textContent = words);
  const put = (text: string) => write(view, completed(text, told.prefixes));
  tools(places.tools, places.panel, [
    { name: "Lay out", use: () => (layOut(view), null) },
    { name: "Share", use: () => sharing(addressOf(query()), query(), say) },
    { name: "Save", use: () => saved(query()) },
    { name: "Code", use: () => code(query(), told.endpoint === null ? null : absolute(told.endpoint), say) },
    { name: "Question form", use: () => opening(query, put) },
    { name: "All as a file", use: () => (void everything(bench), null) },
  ]);
}

function listed(bench: Bench): void {
  const { places, told, view, schema, steps } = bench;
  const start = (query: string) => {
    write(view, query);
    view.focus();
    places.status.textContent = "The example is in the editor.";
  };
  const use = { start, run: (query: string) => (write(view, query), run(bench)) };
  places.filter.parentElement?.removeAttribute("hidden");
  const query = examples(places.examples, places.filter, told.examples, use);
  const named = new URLSearchParams(location.search).get("question");
  const { ran, draft } = steps.now();
  if (named && told.store && !ran && draft === null)
    void query(named).then((text) => (steps.begin(text), write(view, text)));
  const insert = (name: string) => (view.dispatch(view.state.replaceSelection(name)), view.focus());
  places.schema.addEventListener(
    "toggle",
    () =>
      void schema().then((found) => drawn(places.drawer, { schema: found, prefixes: told.prefixes, insert })),
    { once: true },
  );
}

function run({ runs, steps, view }: Bench): void {
  const query = view.state.doc.toString();
  steps.run(query);
  void runs.run(query);
}

async function everything({ places, runner, view }: Bench): Promise<void> {
  places.status.textContent = "Fetching all rows…";
  try {
    const { blob, format, cut } = await whole(runner, view.state.doc.toString(), AbortSignal.timeout(60_000));
    save(new Blob([blob], { type: MEDIA_TYPES[format] }), `query.${format}`);
    places.status.textContent = cut ? `Saved, but not all: ${cut}.` : "Saved.";
  } catch (error) {
    explained(places, error);
  }
}
