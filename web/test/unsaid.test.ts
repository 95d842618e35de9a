import assert from "node:assert/strict";
import { test } from "node:test";
import { unsaid } from "../src/network/unsaid.ts";
import { small } from "./small.ts";

const spot = (place: number, label: string, short: string) => ({
  ...{ place, x: 0, y: 0, size: 5, faint: false, group: small().groups[0]! },
  thing: { ...small().nodes[0]!, label, short },
});
const name = (place: number, text: string) => ({
  ...{ place, text, x: 0, y: 0, anchor: "start" as const, strong: false },
});

test("short names are spelt out in their order, and nodes without a name are counted", () => {
  const spots = [spot(0, "Second Institute", "ZI"), spot(1, "First Agency", "aa"), spot(2, "Third", "")];

  assert.equal(
    unsaid({ spots, names: [name(0, "ZI"), name(1, "aa")] }),
    "aa: First Agency; ZI: Second Institute. For want of room 1 node without a name.",
  );
});

test("nothing is said where every name stands in full", () => {
  assert.equal(unsaid({ spots: [spot(0, "First Agency", "aa")], names: [name(0, "First Agency")] }), "");
});
