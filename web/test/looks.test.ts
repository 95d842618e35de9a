import assert from "node:assert/strict";
import { test } from "node:test";
import type { Thing } from "../src/network/data.ts";
import { shortened } from "../src/network/looks.ts";

const called = (label: string, short = "") => shortened({ label, short } as Thing);

test("a long name keeps its end, which tells it from others that begin like it", () => {
  assert.equal(
    called("World Summit on the Information Society, Geneva phase"),
    "World Summit on the … Geneva phase",
  );
  assert.equal(
    called("World Summit on the Information Society, Tunis phase"),
    "World Summit on the … Tunis phase",
  );
});

test("a name that fits stays whole, and a short name goes before", () => {
  assert.equal(called("Norms of behaviour"), "Norms of behaviour");
  assert.equal(called("Norwegian Institute of International Affairs", "NUPI"), "NUPI");
});

test("a last word that is too long for the end is left out", () => {
  assert.equal(called("Everything on the way to internationalisations"), "Everything on the way to …");
});
