import assert from "node:assert/strict";
import { test } from "node:test";
import { ways } from "../src/network/loosening.ts";
import { model } from "./small.ts";

const words = (...given: Parameters<typeof model>) => ways(model(...given)).map((way) => way.words);

test("only choices without which there are links are offered to be taken back", () => {
  assert.deepEqual(words({ series: "Island", firmness: 6 }), ["Every series", "Any stance"]);
});

test("where no single choice is to blame all of them are taken back", () => {
  assert.deepEqual(words({ series: "Island", firmness: 6, least: 9 }), ["Everything"]);
});
