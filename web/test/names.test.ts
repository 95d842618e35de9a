import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, fitting, type Named } from "../src/network/names.ts";

const node = (place: number, x: number, y: number): Named => ({
  ...{ place, text: "name", x, y, size: 5, strong: false },
});

test("a name that would lie on another goes to another side, or is left out where none is free", () => {
  const nodes = [node(0, 0, 0), node(1, 30, 5), node(2, 0, 100)];
  const anchors = (sides: ("right" | "left" | "below")[]) =>
    fitting(nodes, [], () => sides, () => 60).map(({ place, anchor }) => [place, anchor]); // prettier-ignore

  assert.deepEqual(anchors(["right"]), [
    [0, "start"],
    [2, "start"],
  ]);
  assert.deepEqual(anchors(["right", "below"]), [
    [0, "start"],
    [1, "middle"],
    [2, "start"],
  ]);
});

test("a name lies on no node", () => {
  const nodes = [node(0, 0, 0), node(1, 30, 0)];

  assert.deepEqual(
    fitting(nodes, nodes, () => ["right"], () => 60).map(({ place }) => place), // prettier-ignore
    [1],
  );
});

test("a name on the left ends at its node", () => {
  assert.deepEqual(beside(node(0, 100, 0), "left").x, 91);
});
