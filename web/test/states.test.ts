import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical } from "../src/page/states.ts";

const state = (query: string) => canonical("/compare", new URLSearchParams(query));

test("two ways to write one state are one", () => {
  assert.equal(
    state("only=both&meeting=meeting%3Aa&meeting=meeting:b"),
    state("meeting=meeting:a&meeting=meeting:b&only=both"),
  );
  assert.equal(state("meeting=a&meeting=&meeting="), state("meeting=a"));
});

test("meetings in another order are another comparison, and nothing asked is the plain page", () => {
  assert.notEqual(state("meeting=a&meeting=b"), state("meeting=b&meeting=a"));
  assert.equal(state("meeting="), "/compare");
});
