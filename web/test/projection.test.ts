import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../src/network/data.ts";
import { joined, paired } from "../src/network/projection.ts";
import { ROWS } from "./small.ts";

/** Three members share one thing, two of them another. */
const SHARED: Row[] = [
  [0, -1, 0, 0, -1, 0],
  [1, -1, 0, 0, -1, 0],
  [2, -1, 0, 1, -1, 0],
  [0, -1, 1, 1, -1, 0],
  [1, -1, 1, 1, -1, 0],
  [1, -1, 1, 1, 7, 0],
];

const weights = (links: { id: string; weight: number }[]) =>
  Object.fromEntries(links.map(({ id, weight }) => [id, weight]));

test("a link between two kinds weighs the different things counted", () => {
  assert.deepEqual(weights(joined(ROWS)), { "0 2": 2, "0 3": 1, "1 3": 1, "1 4": 1 });
});

test("a link within one kind weighs the things shared", () => {
  assert.deepEqual(weights(paired(SHARED, false)), { "0 1": 2, "0 2": 1, "1 2": 1 });
});

test("by Newman a crowd ties less than a pair does", () => {
  assert.deepEqual(weights(paired(SHARED, true)), { "0 1": 1.5, "0 2": 0.5, "1 2": 0.5 });
});

test("a link holds the rows of both of its ends by what they share", () => {
  const [link] = paired(SHARED, false);

  assert.deepEqual([...(link?.proofs.keys() ?? [])], [0, 1]);
  assert.equal(link?.proofs.get(1)?.length, 3);
});
