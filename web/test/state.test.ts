import assert from "node:assert/strict";
import { test } from "node:test";
import { read, written } from "../src/network/state.ts";
import { moved } from "../src/network/window.ts";
import { model } from "./small.ts";

const { data, times, first } = model();

test("nothing chosen leaves nothing in the address", () => {
  assert.equal(written(data, times, first, first), "");
});

test("what is chosen comes back from the address", () => {
  const { state } = model({
    ...{ from: 1, until: 6, cumulative: true, hidden: new Set([0, 2]), series: "Island", firmness: 6 },
    ...{ least: 2, labels: "none", sizes: "same", node: 3 },
  });

  assert.deepEqual(read(data, times, written(data, times, state, first), first), state);
});

test("a link comes back from the address by the names of its ends", () => {
  const { state } = model({ link: "0 3" });
  const said = written(data, times, state, first);

  assert.equal(said, "link=institution%3Aa&link=topic%3ACables");
  assert.deepEqual(read(data, times, said, first), state);
});

test("an address of things that are not there shows everything", () => {
  const strange = "from=1999&without=Nobody&series=None&firmness=99&least=-1&labels=x&node=topic:none";

  assert.deepEqual(read(data, times, strange, first), first);
  assert.equal(read(data, times, "link=institution:a&link=topic:none", first).link, null);
});

test("a window turned round is put right", () => {
  const { from, until } = read(data, times, "from=2032+Q1&until=2030+Q2", first);

  assert.deepEqual([times[from]?.label, times[until]?.label], ["2030 Q2", "2032 Q1"]);
});

test("a window moves with its length and stops at the ends", () => {
  const end = times.length - 1;

  assert.deepEqual(moved(model({ from: 2, until: 4 }), 1), { from: 3, until: 5 });
  assert.deepEqual(moved(model({ from: end - 1, until: end }), 1), { from: end - 1, until: end });
  assert.deepEqual(moved(model({ from: 2, until: 4 }), "first"), { from: 0, until: 2 });
});

test("later than everything is its last part, and earlier its first", () => {
  const end = times.length - 1;

  assert.deepEqual(moved(model(), 1), { from: end - 2, until: end });
  assert.deepEqual(moved(model(), -1), { from: 0, until: 2 });
});

test("with all that came before, only the end moves", () => {
  assert.deepEqual(moved(model({ until: 4, cumulative: true }), -1), { until: 3 });
});
