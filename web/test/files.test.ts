import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../src/network/data.ts";
import { content } from "../src/network/formats/content.ts";
import { csv } from "../src/network/formats/csv.ts";
import { cx2 } from "../src/network/formats/cx2.ts";
import { gexf, spells } from "../src/network/formats/gexf.ts";
import { graphml } from "../src/network/formats/graphml.ts";
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

test("spells that share a day become one, and count the meetings so far", () => {
  const dates: [string, string][] = [
    ["2017-01-01", "2017-12-31"],
    ["2016-05-01", "2016-05-31"],
    ["2016-05-31", "2016-06-02"],
  ];

  assert.deepEqual(spells(dates), [
    ["2016-05-01", "2016-06-02", 2],
    ["2017-01-01", "2017-12-31", 3],
  ]);
});

test("what is not known has no entry in any file", () => {
  const [group, ...groups] = small().groups;
  const made = model({}, { groups: [{ ...(group ?? assert.fail()), recorded: "" }, ...groups] });
  const written = [graphml(made), gexf(made), cx2(made)].join("");

  assert.ok(written.includes("node.group") && written.includes("https://w3id.org/comity/id/institution/a"));
  assert.doesNotMatch(written, /<data key="[^"]*"\/>|<data key="[^"]*"><|value=""|": ?(""|\[\])/);
});

test("CX2 counts what it holds", () => {
  const aspects: Record<string, unknown[]>[] = JSON.parse(cx2(model()));
  const held = new Map(aspects.flatMap((aspect) => Object.entries(aspect)));
  const counted = held.get("metaData") as { name: string; elementCount: number }[];

  assert.deepEqual(
    counted.map(({ elementCount }) => elementCount),
    counted.map(({ name }) => held.get(name)?.length),
  );
});

test("GEXF escapes what is markup", () => {
  assert.ok(gexf(model({}, { title: "", meaning: "<a> & b" })).includes("&lt;a&gt; &amp; b"));
});

test("an institution is in a file only at meetings of its own, whatever it shares with others", () => {
  const rows: Row[] = [
    [0, -1, 0, 0, 0, 0],
    [1, -1, 0, 2, 0, 0],
  ];
  const [node] = content(model({}, { modes: ["institution"], rows })).nodes;

  assert.deepEqual(
    node?.meetings.map(({ label }) => label),
    ["First"],
  );
});
