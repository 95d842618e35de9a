import assert from "node:assert/strict";
import { test } from "node:test";
import { like, meant, slipped, slips } from "../src/page/slips.ts";

const USES = new Map([
  ["governance", 9],
  ["government", 5],
  ["iran", 2],
]);

for (const [one, other, once] of [
  ["governence", "governance", true],
  ["goverance", "governance", true],
  ["govvernance", "governance", true],
  ["govrenance", "governance", true],
  ["gvoernacne", "governance", false],
  ["iraq", "iran", true],
] as const)
  test(`${one} is ${once ? "one slip" : "more than a slip"} away from ${other}`, () =>
    assert.equal(slipped(one, other), once));

test("a word may stand for those one slip away, begun or whole, else for those that look most like it", () => {
  assert.deepEqual(meant(USES, "governence"), ["governance"]);
  assert.deepEqual(slips(USES, "govermen"), ["government"]);
  assert.deepEqual(meant(USES, "governmantal"), ["government"]);
});

test("a short word stands for itself", () => {
  assert.deepEqual(meant(USES, "ira"), []);
});

test("likeness is that of the trigrams of two words", () => {
  assert.equal(like("cyber", "cyber"), 1);
  assert.equal(like("cyber", "cybr").toFixed(2), "0.44");
});
