import assert from "node:assert/strict";
import { test } from "node:test";
import { beside, fitting } from "../src/network/names.ts";

const name = (place: number, x: number, y: number) =>
  beside(place, "name", [x, y], 5, { left: false, strong: false });

test("a name that would lie on one before it is left out", () => {
  const names = [name(0, 0, 0), name(1, 30, 5), name(2, 0, 40), name(3, 200, 0)];

  assert.deepEqual(
    fitting(names, () => 60).map(({ place }) => place),
    [0, 2, 3],
  );
});

test("a name on the left ends at its node", () => {
  const left = beside(0, "name", [100, 0], 5, { left: true, strong: false });

  assert.equal(fitting([left, name(1, 91, 0)], () => 60).length, 2);
  assert.equal(left.x, 91);
});
