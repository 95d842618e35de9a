import assert from "node:assert/strict";
import { test } from "node:test";

import { holds } from "../src/page/filtering.ts";
import { pageOf } from "../src/page/things.ts";

const ROOT = "https://w3id.org/comity/id/";

test("the name of a thing leads to its page, wherever the pages stand", () => {
  assert.equal(pageOf(`${ROOT}meeting/secd-5`, ROOT, "../{kind}/{slug}.html"), "../meeting/secd-5.html");
});

test("other addresses lead where they did", () => {
  for (const iri of ["https://example.org/", ROOT, `${ROOT}meeting`, `${ROOT}../x/y`, `${ROOT}meeting/a/b`])
    assert.equal(pageOf(iri, ROOT, "/page/{kind}/{slug}"), null);
});

test("a filter looks for small letters in any text", () => {
  assert.equal(holds("Entry into force", "into f"), true);
  assert.equal(holds("Entry into force", "exit"), false);
});
