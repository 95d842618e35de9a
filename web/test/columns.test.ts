import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, readable } from "../src/page/columns.ts";
import type { Term } from "../src/workbench/terms.ts";

const iri = (value: string): Term => ({ kind: "iri", value });
const text = (value: string): Term => ({ kind: "literal", value, datatype: "", language: "en" });
const naming = (value: string) => ({ a: "Oslo", b: "Bern" })[value] ?? value;

test("a column that only repeats what a thing before it is called is left out", () => {
  const table = {
    variables: ["place", "placeLabel", "word"],
    rows: [
      [iri("a"), text("Oslo"), text("Oslo")],
      [iri("b"), text("Bern"), text("Berne")],
    ],
  };

  assert.deepEqual(readable(table, naming).variables, ["Place", "Word"]);
  assert.deepEqual(readable(table, naming).rows[1], [iri("b"), text("Berne")]);
});

test("columns are headed in words", () => {
  assert.deepEqual(["firstMeeting", "passage"].map(heading), ["First meeting", "Evidence"]);
});
