import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../src/network/csv.ts";
import { gexf, spells } from "../src/network/gexf.ts";
import { model, small } from "./small.ts";

test("CSV quotes what needs it and disarms formulas", () => {
  const [one, ...nodes] = small().nodes;
  const made = model({}, { nodes: [{ ...(one ?? assert.fail()), label: '=1,"x"' }, ...nodes] });

  assert.ok(csv(made).includes(`,"'=1,""x""",`));
});

test("CSV has a row for each link and says where it comes from", () => {
  const lines = csv(model({ least: 2 }))
    .trimEnd()
    .split("\r\n");

  assert.equal(lines.length, 2);
  assert.ok(lines[1]?.endsWith("role host; weight 2 or more,2030-01-01 to 2032-12-31,9.9.9,2031-05-19"));
});

test("spells that share a day become one", () => {
  const dates: [string, string][] = [
    ["2017-01-01", "2017-12-31"],
    ["2016-05-01", "2016-05-31"],
    ["2016-05-31", "2016-06-02"],
  ];

  assert.deepEqual(spells(dates), [
    ["2016-05-01", "2016-06-02"],
    ["2017-01-01", "2017-12-31"],
  ]);
});

test("GEXF escapes what is markup", () => {
  assert.ok(gexf(model({}, { title: "", meaning: "<a> & b" })).includes("&lt;a&gt; &amp; b"));
});
