import assert from "node:assert/strict";
import { test } from "node:test";
import { common } from "../src/page/narrowing.ts";

const rows = (...words: string[]) => words.map((innerHTML) => ({ innerHTML }));

test("what stands in each list is kept, in the order of the first", () => {
  assert.deepEqual(common(rows("c", "a", "b"), [rows("b", "c"), rows("c", "b", "d")]), rows("c", "b"));
  assert.deepEqual(common(rows("a"), [rows("b")]), []);
});
