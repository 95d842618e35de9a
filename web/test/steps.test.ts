import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { addressOf, steps, type Step } from "../src/workbench/steps.ts";

const LONG = `ASK { ${"?a ?b ?c . ".repeat(1000)} }`;

/** Puts a history of one entry in the place of the browser's; returns its entries, and what goes to one of them. */
function browser(context: TestContext) {
  const entries: { state: unknown; address: string }[] = [
    { state: null, address: "https://x.example/query" },
  ];
  const heard: ((event: { state: unknown }) => void)[] = [];
  let at = 0;
  const kept = (state: unknown, address = entries[at]?.address ?? "") => ({ state, address });
  const page = {
    location: { href: "https://x.example/query?a=b#c", pathname: "/query" },
    history: {
      get state() {
        return entries[at]?.state;
      },
      replaceState: (state: unknown, _: string, address?: string) => (entries[at] = kept(state, address)),
      pushState: (state: unknown, _: string, address: string) =>
        entries.splice(++at, entries.length, kept(state, address)),
    },
    addEventListener: (_: string, listener: (event: { state: unknown }) => void) => heard.push(listener),
  };
  Object.assign(globalThis, page);
  context.after(() => Object.keys(page).forEach((name) => Reflect.deleteProperty(globalThis, name)));
  const go = (to: number) => heard.forEach((listener) => listener({ state: entries[(at = to)]?.state }));
  return { entries, go };
}

test("each run of another query is a step, and the way back leads over all of them and out", (context) => {
  const { entries, go } = browser(context);
  const come: Step[] = [];
  const made = steps("first", (step) => come.push(step));

  for (const query of ["first", "second", "second"]) made.run(query);
  go(0);

  assert.deepEqual(
    entries.map(({ address }) => address),
    ["https://x.example/query?query=first", "https://x.example/query?query=second"],
  );
  assert.deepEqual(come, [{ query: "first", ran: true, draft: null }]);
});

test("a query that is too long for an address is kept without one, over a reload too", (context) => {
  const { entries } = browser(context);

  steps("first", () => undefined).run(LONG);

  assert.equal(addressOf(LONG), null);
  assert.equal(entries[1]?.address, "/query");
  assert.equal(steps("first", () => undefined).now().query, LONG);
});

test("what was written and not run is kept with its step, and forgotten by the run", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { entries } = browser(context);
  const made = steps("first", () => undefined);

  made.write("draft");
  context.mock.timers.tick(1000);
  assert.equal(steps("first", () => undefined).now().draft, "draft");
  made.run("second");

  assert.deepEqual(entries[0]?.state, { query: "first", ran: false, draft: null });
});
