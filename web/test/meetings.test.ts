import assert from "node:assert/strict";
import { test } from "node:test";
import { summary } from "../src/page/beside.ts";
import { comparison, tag, type Said } from "../src/page/meetings.ts";
import type { Row, Table } from "../src/workbench/terms.ts";

const COLUMNS = [
  "start",
  "meeting",
  "topic",
  "stanceLabel",
  "rank",
  "degree",
  "gloss",
  "item",
  "statement",
  "passage",
];
const INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
const iri = (value: string) => ({ kind: "iri", value }) as const;
const text = (value: string | number, datatype = "") =>
  ({ kind: "literal", value: String(value), datatype, language: "" }) as const;
/** One row: who said on what how firmly, in which statement; none is the agenda. */
const row = (meeting: string, topic: string, rank: number, statement = "", passage = "p"): Row => [
  ...[text(`20${meeting}`), iri(meeting), iri(topic), text(`stance ${rank}`), text(rank, INTEGER)],
  ...[null, text(`gloss of ${statement}`), iri(`i${topic}`), statement ? iri(statement) : null, iri(passage)],
];
const table = (...rows: Row[]): Table => ({ variables: COLUMNS, rows });
const naming = (name: string) => name.toUpperCase();
const THREE = table(
  row("31", "law", 2, "s1"),
  row("31", "cables", 5, "s2"),
  row("32", "law", 4, "s3", "p1"),
  row("32", "law", 4, "s3", "p2"),
  row("32", "law", 1, "s4"),
  row("33", "cables", 3, "s5"),
  row("33", "norms", 1),
);

test("a cell holds the firmest statement with all its passages, and counts the others", () => {
  const law = comparison(THREE, naming).lines.find(({ topic }) => topic === "law");
  assert.deepEqual(
    law?.said.map((each) => each && [each.statement, each.rank, each.passages.length, each.others]),
    [["s1", 2, 1, 0], ["s3", 4, 2, 1], null],
  );
});

test("a tag sets the last meeting against the latest earlier one that names the topic", () => {
  const tags = comparison(THREE, naming).lines.map((line) => [line.topic, line.tag]);
  assert.deepEqual(Object.fromEntries(tags), { law: "gone", cables: "weaker", norms: "new" });
});

test("as firm as before has no tag, and a firmer qualification of one stance is stronger", () => {
  const said = (rank: number, degree: number) => ({ rank, degree }) as Said;
  assert.equal(tag([said(3, 0), said(3, 0)]), "");
  assert.equal(tag([said(3, 0), null, said(3, 1)]), "stronger");
});

test("what no statement is about was on the agenda", () => {
  const norms = comparison(THREE, naming).lines.find(({ topic }) => topic === "norms");
  assert.equal(norms?.said[2]?.stance, "On the agenda");
});

test("the whole is told in a sentence", () => {
  const told = "3 topics are on record, 0 of them at each of 3 meetings; at the 33: 1 new, 1 weaker, 1 gone.";
  assert.equal(summary(comparison(THREE, naming), naming), told);
});
