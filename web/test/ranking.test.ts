import assert from "node:assert/strict";
import { test } from "node:test";
import { called } from "../src/page/filling.ts";
import { fold } from "../src/page/folding.ts";
import { nearest } from "../src/page/guessing.ts";
import { entry, ranked } from "../src/page/ranking.ts";

const TOP = "https://w3id.org/comity/id";
const named = (label: string, kind: string, years: string, ...others: string[]) =>
  entry({
    label,
    kind,
    years,
    address: "",
    iri: `${TOP}/${kind}/${label.toLowerCase().replaceAll(" ", "-")}`,
    names: [label, ...others],
  });
const THINGS = [
  named("The rules of the harbour", "instrument", "2030"),
  named("2nd Harbour Dialogue", "meeting", "2031", "第二次港口对话"),
  named("Harbourmasters", "group", ""),
  named("Harbour", "topic", "", "Multi-stakeholder governance"),
];
const labels = (text: string) => ranked(THINGS, text).map(({ thing }) => thing.label);

for (const [text, folded] of [
  ["L’Été à Genève", "lete a geneve"],
  ["CYBER-capacity  building", "cyber capacity building"],
  ["Łódź, Straße", "lodz strasse"],
  ["ＡＢＣ①", "abc1"],
  ["й", "й"],
  ["网络", "网络"],
  ["<>", ""],
  ["the Fifth meeting of the U.N., e.g.", "the 5th meeting of the un eg"],
  ["Q&A", "q and a"],
] as const)
  test(`${text} is searched as ${folded || "nothing"}`, () => assert.equal(fold(text), folded));

test("the whole name comes first, then its beginning, a word of it, and the inside of one", () => {
  assert.deepEqual(labels("harbour"), [
    "Harbour",
    "Harbourmasters",
    "2nd Harbour Dialogue",
    "The rules of the harbour",
  ]);
  assert.deepEqual(labels("masters"), ["Harbourmasters"]);
});

test("a thing is found by another of its names, by Chinese, and by kind and year", () => {
  assert.equal(ranked(THINGS, "multistakeholder")[0]?.name, "Multi-stakeholder governance");
  assert.deepEqual(labels("港口"), ["2nd Harbour Dialogue"]);
  assert.deepEqual(labels("meeting 2031"), ["2nd Harbour Dialogue"]);
});

test("nothing typed finds nothing, and so do words that nothing has", () => {
  assert.deepEqual(labels(" - "), []);
  assert.deepEqual(labels("harbour 1999"), []);
});

test("a thing that is called so is found by its name and by its short form", () => {
  assert.equal(called(THINGS, "HARBOUR", "topic"), `${TOP}/topic/harbour`);
  assert.equal(called(THINGS, "group:harbourmasters", "party"), `${TOP}/group/harbourmasters`);
  assert.equal(called(THINGS, "harb", "topic"), null);
});

test("a slip of the pen still finds, and a whole word is never taken for another", () => {
  assert.deepEqual(labels("multi-stakeholder govrenance"), ["Harbour"]);
  assert.deepEqual(labels("harbor dialoge"), ["2nd Harbour Dialogue"]);
  assert.deepEqual(labels("rulse of the harbuor"), ["The rules of the harbour"]);
});

test("where nothing fits, what has a word in common is nearest", () => {
  const near = (text: string) => nearest(THINGS, text).map(({ thing }) => thing.label);
  assert.equal(near("governence of whales")[0], "Harbour");
  assert.deepEqual(near("zzzz"), []);
});
