import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../src/network/data.ts";
import { announced, caption, filters } from "../src/network/words.ts";
import { model } from "./small.ts";

const ids = (made: ReturnType<typeof model>) => made.seen.links.map(({ id }) => id);

test("everything is shown at first, the strongest links first", () => {
  assert.deepEqual(ids(model()), ["0 2", "0 3", "1 3", "1 4"]);
});

test("a window leaves what may have been within it, with its weight there", () => {
  const made = model({ from: 5, until: 5 });

  assert.deepEqual(ids(made), ["0 2", "0 3", "1 3"]);
  assert.equal(made.seen.links[0]?.weight, 1);
});

test("all before its end is what cumulative leaves", () => {
  assert.deepEqual(ids(model({ from: 5, until: 5, cumulative: true })), ["0 2", "0 3", "1 3"]);
  assert.equal(model({ from: 5, until: 5, cumulative: true }).seen.links[0]?.weight, 2);
});

test("kinds, series, stance and weight each leave links out", () => {
  assert.deepEqual(ids(model({ hidden: new Set([1]) })), ["0 2", "0 3"]);
  assert.deepEqual(ids(model({ series: "Island" })), ["1 4"]);
  assert.deepEqual(ids(model({ firmness: 6 })), ["0 2"]);
  assert.deepEqual(ids(model({ least: 2 })), ["0 2"]);
});

test("a thinned network shows no link but its own", () => {
  assert.deepEqual(ids(model({}, { kept: [[1, 4]] })), ["1 4"]);
});

test("a node has the sum of its weights and the dates of its meetings", () => {
  const { nodes } = model().seen;

  assert.deepEqual(nodes.get(0), { place: 0, links: 2, strength: 3, first: "2030-02-01", last: "2031-05" });
});

test("how much is shown is said in words", () => {
  assert.equal(announced(model().seen), "4 links shown, 5 nodes, 2030–2032");
  assert.equal(announced(model({ least: 9 }).seen), "No links shown");
});

test("a caption names filters, window, view, version and date", () => {
  const made = model({ hidden: new Set([1]), least: 2, firmness: 6 });
  const said = filters(made.data, made.state);

  assert.equal(said, "role host; without Ministry; stance Agreed or firmer; weight 2 or more");
  assert.match(
    caption(made.data, made.times, made.state, made.seen),
    /Window: 1 January 2030 – 31 December 2032\. View institution-topic, Comity dataset 9\.9\.9 \(0123456789ab\), 19 May 2031\.$/,
  );
});

test("a node that shares a thing with one that it never met has the dates of its own meetings", () => {
  const rows: Row[] = [
    [0, -1, 0, 0, 0, 0],
    [1, -1, 0, 2, 0, 0],
  ];
  const { nodes } = model({}, { modes: ["institution"], rows }).seen;

  assert.deepEqual([nodes.get(0)?.last, nodes.get(1)?.first], ["2030-02-02", "2032"]);
});
