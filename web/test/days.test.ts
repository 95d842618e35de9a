import assert from "node:assert/strict";
import { test } from "node:test";
import { firstDay, lastDay, steps, touches } from "../src/network/days.ts";

test("a month or a year stands for all of its days", () => {
  assert.deepEqual(["2016", "2016-02", "2016-02-09"].map(firstDay), [
    "2016-01-01",
    "2016-02-01",
    "2016-02-09",
  ]);
  assert.deepEqual(["2016", "2016-02", "2016-02-09"].map(lastDay), [
    "2016-12-31",
    "2016-02-29",
    "2016-02-09",
  ]);
});

test("a meeting of which only the year is known is in every period of that year", () => {
  assert.ok(touches("2016", "2016", "2016-06-01", "2016-06-30"));
  assert.ok(!touches("2016", "2016", "2017-01-01", "2017-12-31"));
});

test("steps are quarters that hold every day from the first to the last", () => {
  const found = steps("2015-05-02", "2016-01-31");

  assert.deepEqual(
    found.map(({ label }) => label),
    ["2015 Q2", "2015 Q3", "2015 Q4", "2016 Q1"],
  );
  assert.deepEqual([found[0]?.start, found.at(-1)?.end], ["2015-04-01", "2016-03-31"]);
});

test("steps are years where quarters would be too many", () => {
  assert.deepEqual(steps("1998-05-02", "2026-01-31").length, 29);
});

test("no day has no steps", () => {
  assert.deepEqual(steps("", ""), []);
});
