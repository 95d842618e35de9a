import assert from "node:assert/strict";
import { test } from "node:test";
import { dyes, inks } from "../src/network/dyes.ts";
import { model } from "./small.ts";

const LAST = model().times.length - 1;

test("nodes have the colours of their kinds, unless the reader chose others", () => {
  const [made, bare] = [model(), model({ colours: "none" })];
  const colours = (of: typeof made) =>
    new Set([...of.seen.nodes.values()].map((node) => dyes(of)(node).colour));

  assert.deepEqual([...colours(made)], ["#123456"]);
  assert.equal(colours(bare).size, 1);
  assert.deepEqual(inks(made), []);
});

test("colours say the year of the first meeting of all time, whatever the window", () => {
  const made = model({ colours: "first", from: LAST });
  const named = inks(made).map(({ name }) => name);

  assert.deepEqual(named, ["First meeting 2031", "First meeting 2032"]);
});
