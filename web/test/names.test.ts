import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, fitting, type Named } from "../src/network/names.ts";

const node = (place: number, x: number, y: number): Named => ({
  ...{ place, text: "name", x, y, size: 5, strong: false },
});

const means = { width: () => 60, room: { width: 300, height: 300 } };

test("a name that would lie on another goes to another side, or is left out where none is free", () => {
  const nodes = [node(0, 20, 20), node(1, 50, 25), node(2, 20, 120)];
  const anchors = (sides: ("right" | "left" | "below")[]) =>
    fitting(nodes, [], () => sides, means).map(({ place, anchor }) => [place, anchor]);

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
  const nodes = [node(0, 20, 20), node(1, 50, 20)];

  assert.deepEqual(
    fitting(nodes, nodes, () => ["right"], means).map(({ place }) => place),
    [1],
  );
});

test("a name on the left ends at its node", () => {
  assert.deepEqual(beside(node(0, 100, 0), "left").x, 91);
});

test("a name that would leave the picture stands elsewhere, or is cut where it has one side only", () => {
  const edge = [{ ...node(0, 230, 20), text: "a longer name" }];
  const wide = { ...means, width: ({ text }: { text: string }) => 8 * text.length };

  assert.equal(fitting(edge, [], () => ["right", "left"], wide)[0]?.anchor, "end");
  assert.equal(fitting(edge, [], () => ["right"], wide)[0]?.text, "a long…");
});

test("a name without room beside its node is led to from it, and lies on nothing", () => {
  const crowd = [-12, 0, 12].flatMap((x) => [-12, 0, 12].map((y) => node(0, 150 + x, 150 + y)));
  const [led] = fitting([node(1, 150, 150)], crowd, () => ["right", "left", "below", "above"], {
    ...means,
    width: () => 20,
  });

  assert.deepEqual(led?.from, [150, 150]);
  assert.ok(Math.hypot(led.x - 150, led.y - 150) > 17);
});
