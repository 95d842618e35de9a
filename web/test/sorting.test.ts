import assert from "node:assert/strict";
import { test } from "node:test";

import { order } from "../src/page/sorting.ts";
import { target } from "../src/page/sources.ts";

const sorted = (keys: string[], down: boolean) => keys.toSorted((one, other) => order(one, other, down));

test("numbers in names are sorted as numbers", () => {
  assert.deepEqual(sorted(["10th", "9th", "1st"], false), ["1st", "9th", "10th"]);
});

test("what has no value comes last in either direction", () => {
  assert.deepEqual(sorted(["", "b", "a"], false), ["a", "b", ""]);
  assert.deepEqual(sorted(["", "b", "a"], true), ["b", "a", ""]);
});

test("a suggestion leads below the prefix that the site is mounted at", () => {
  const suggestion = { label: "a", kind: "meeting", years: "", address: "/page/meeting/a" };

  assert.equal(target(suggestion, "/comity/suggest"), "/comity/page/meeting/a");
});
