import assert from "node:assert/strict";
import { test } from "node:test";
import { addresses } from "../src/network/address.ts";

const IRI = "https://w3id.org/comity/id/meeting/secd-3";

test("a thing has the page that the pattern says, and its IRI without one", () => {
  assert.equal(addresses("/page/{kind}/{slug}")(IRI), "/page/meeting/secd-3");
  assert.equal(addresses("")(IRI), IRI);
});

test("what is no thing of ours keeps its address", () => {
  const stance = "https://w3id.org/comity/scheme/stance/agreed";

  assert.equal(addresses("/page/{kind}/{slug}")(stance), stance);
});
