import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, MOST_ROWS, type Answer } from "../src/workbench/asking.ts";
import { snippets } from "../src/workbench/code.ts";
import { endpoint } from "../src/workbench/http.ts";
import { sentence } from "../src/workbench/explaining.ts";
import { linking } from "../src/workbench/links.ts";
import { pointOf } from "../src/workbench/points.ts";
import { ordered } from "../src/workbench/order.ts";
import type { Runner } from "../src/workbench/runner.ts";
import { best, columns, fitting } from "../src/workbench/shapes.ts";
import { expand, shorten, XSD, type Table, type Term } from "../src/workbench/terms.ts";
import { cells, lines, statement } from "../src/workbench/tsv.ts";
import { yearOf } from "../src/workbench/pictures/dates.ts";

const SIGNAL = new AbortController().signal;
const literal = (value: string, type = "string"): Term => ({
  kind: "literal",
  value,
  datatype: XSD + type,
  language: "",
});
const iri = (value: string): Term => ({ kind: "iri", value });

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

const runner = (text: string, cut: string | null = null): Runner => ({
  run: async () => ({ pieces: pieces(...(text.match(/[^]{1,7}/g) ?? [])), cut }),
});

async function answered(query: string, text: string): Promise<Answer> {
  let last: Answer | undefined;
  for await (last of asked(runner(text), query, SIGNAL));
  assert.ok(last);
  return last;
}

test("each kind of term in TSV is read", () => {
  const line = '<x:a>\t"a\\tb\\u00e9"@en\t"1"^^<x:t>\t12\t1.5\t1e3\ttrue\t_:b\t';

  assert.deepEqual(cells(line), [
    iri("x:a"),
    { kind: "literal", value: "a\tbé", datatype: `${XSD}string`, language: "en" },
    { kind: "literal", value: "1", datatype: "x:t", language: "" },
    literal("12", "integer"),
    literal("1.5", "decimal"),
    literal("1e3", "double"),
    literal("true", "boolean"),
    { kind: "blank", value: "_:b" },
    null,
  ]);
});

test("a statement is read from a line of N-Triples, and no other line is one", () => {
  assert.deepEqual(statement('<x:a> <x:b> "c d" .'), [iri("x:a"), iri("x:b"), literal("c d")]);
  assert.equal(statement("# nothing"), null);
});

test("lines are whole wherever the pieces of a text end", async () => {
  const found: string[] = [];
  for await (const line of lines(pieces("a\nb", "c\r", "\n", "d"))) found.push(line);

  assert.deepEqual(found, ["a", "bc", "d"]);
});

test("an answer has the rows of its lines", async () => {
  const { table, cut } = await answered("SELECT ?a ?b { }", "?a\t?b\n<x:a>\t1\n<x:b>\t\n");

  assert.deepEqual(table, {
    variables: ["a", "b"],
    rows: [
      [iri("x:a"), literal("1", "integer")],
      [iri("x:b"), null],
    ],
  });
  assert.equal(cut, null);
});

test("an answer that is too long is cut, and says so", async () => {
  const { table, cut } = await answered("SELECT ?a { }", `?a\n${"1\n".repeat(MOST_ROWS + 1)}`);

  assert.equal(table.rows.length, MOST_ROWS);
  assert.match(cut ?? "", /first 5,000 rows/);
});

test("a yes is a yes", async () => {
  assert.equal((await answered("ASK { }", '{"head":{},"boolean":true}')).truth, true);
});

test("IRIs are shortened where the result is a name, and names expanded", () => {
  const prefixes = { a: "https://x.example/", b: "https://x.example/b/" };

  assert.equal(shorten("https://x.example/b/c", prefixes), "b:c");
  assert.equal(shorten("https://x.example/b/c d", prefixes), "https://x.example/b/c d");
  assert.equal(expand("b:c", prefixes), "https://x.example/b/c");
  assert.equal(expand("z:c", prefixes), undefined);
});

const table = (...named: [string, ...Term[]][]): Table => ({
  variables: named.map(([name]) => name),
  rows: (named[0]?.slice(1) ?? []).map((_, row) => named.map((column) => column[row + 1] as Term)),
});
const wkt = (value: string): Term => ({
  kind: "literal",
  value,
  datatype: "http://www.opengis.net/ont/geosparql#wktLiteral",
  language: "",
});
const points = [wkt("POINT(13.4 52.5)"), wkt("POINT (116.4 39.9)")] as const;
const things = [iri("x:a"), iri("x:b")] as const;
const numbers = [literal("1", "integer"), literal("2", "integer")] as const;
const days = [literal("2016-05-10", "date"), literal("2017", "gYear")] as const;
const years = [literal("2016", "integer"), literal("2017", "integer")] as const;

for (const [what, shape, first] of [
  ["years and numbers", table(["year", ...years], ["n", ...numbers]), "chart"],
  ["things and numbers", table(["party", ...things], ["n", ...numbers]), "chart"],
  ["two columns of things", table(["a", ...things], ["b", ...things]), "network"],
  ["things and their dates", table(["start", ...days], ["meeting", ...things]), "timeline"],
  ["places", table(["place", ...things], ["lat", ...numbers], ["long", ...numbers]), "map"],
  ["points", table(["place", ...things], ["at", ...points]), "map"],
  ["statements", table(["s", ...things], ["p", ...things], ["o", literal("a"), literal("b")]), "table"],
  ["texts", table(["a", literal("a"), literal("b")]), "table"],
] as const) {
  test(`${what} are first shown as a ${first}`, () => assert.equal(best(shape), first));
}

test("rows are in the order of a column, numbers by size, and what is not bound comes last", () => {
  const rows = ["10", "9", null, "1e1"].map((value) => [
    value ? literal(value, value.includes("e") ? "double" : "integer") : null,
  ]);
  const values = (down: boolean) => ordered(rows, { at: 0, down }, String).map(([term]) => term?.value);

  assert.deepEqual(values(false), ["9", "10", "1e1", undefined]);
  assert.deepEqual(values(true), ["10", "1e1", "9", undefined]);
  assert.equal(ordered(rows, null, String), rows);
});

test("a wide table is first a table, and can be shown as what its columns allow", () => {
  const wide = table(["a", ...things], ["b", ...things], ["start", ...days], ["n", ...numbers]);

  assert.equal(best(wide), "table");
  assert.deepEqual(fitting(wide), ["chart", "network", "timeline"]);
});

test("a network is drawn from thing to thing, and what one is to the other is none", () => {
  const statements = table(["subject", ...things], ["predicate", ...things], ["object", ...things]);

  assert.deepEqual(
    columns(statements).map(({ content }) => content),
    ["entity", "relation", "entity"],
  );
  assert.deepEqual(fitting(statements), ["network"]);
  assert.deepEqual(fitting(table(["s", ...things], ["p", ...things])), []);
});

for (const [text, point] of [
  ["POINT(13.4 52.5)", [13.4, 52.5]],
  ["<http://www.opengis.net/def/crs/OGC/1.3/CRS84> Point Z (-1 2e1 3)", [-1, 20]],
  ["<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(52.5 13.4)", [13.4, 52.5]],
  ["<http://www.opengis.net/def/crs/EPSG/0/31370> POINT(1 2)", null],
  ["POINT(52.5 113.4)", null],
  ["POINT EMPTY", null],
  ["LINESTRING(1 2, 3 4)", null],
] as const) {
  test(`${text} is ${point ? `a point at ${point.join(" ")}` : "no point"}`, () =>
    assert.deepEqual(pointOf(wkt(text)), point));
}

test("what a server says ends with a full stop before advice", () => {
  assert.equal(sentence("expected one within 10 seconds"), "expected one within 10 seconds.");
  assert.equal(sentence("No answer."), "No answer.");
});

test("a number that no place on earth has is no latitude", () => {
  assert.equal(columns(table(["lat", literal("91", "integer")]))[0]?.content, "number");
});

test("dates lie in their order whatever their precision", () => {
  assert.equal(yearOf("2016"), 2016);
  assert.ok(yearOf("2016-02") < yearOf("2016-02-10") && yearOf("2016-12-31") < 2017);
  assert.ok(Number.isNaN(yearOf("soon")));
});

test("a query in code is the query, whatever stands in it", () => {
  const query = `SELECT ?a { ?a ?b 'it''s "x\\\\"' }`;
  const [python, r, curl, notebook] = snippets(query, "https://x.example/sparql");

  assert.ok(python?.text.includes(`r"""\n${query}\n"""`));
  assert.ok(r?.text.includes(`r"--[\n${query}\n]--"`));
  assert.ok(curl?.text.includes(query.replaceAll("'", "'\\''")));
  assert.equal(JSON.parse(notebook?.text ?? "").cells.length, 3);
});

for (const [query, media] of [
  ["SELECT ?a { }", "text/csv"],
  ["ASK { }", "application/sparql-results+json"],
  ["CONSTRUCT WHERE { }", "text/turtle"],
  ["DESCRIBE <x:y>", "text/turtle"],
] as const) {
  test(`code asks for ${media} where the query is ${query}`, () => {
    const [, r, curl] = snippets(query, "https://x.example/sparql");

    assert.ok(
      r?.text.includes(`Accept = "${media}"`) && r.text.includes("read_csv") === (media === "text/csv"),
    );
    assert.ok(curl?.text.includes(`'Accept: ${media}'`));
  });
}

test("without an endpoint there is code for the packaged graph only", () => {
  const found = snippets("ASK { }", null);

  assert.deepEqual(
    found.map(({ name }) => name),
    ["Python", "Notebook"],
  );
  assert.match(found[0]?.text ?? "", /comity\.open\(\)/);
});

test("things of ours lead to their pages, and nothing leads where a browser should not go", () => {
  const [root, thing, vocabulary] = ["https://c.example/id/", "/page/{kind}/{slug}", "/vocabulary"];
  const link = linking({ root, thing, vocabulary, spaces: ["https://c.example/scheme/"] });

  assert.equal(link("https://c.example/scheme/stance/agreed"), "/vocabulary#stance/agreed");
  assert.equal(link("https://c.example/id/meeting/secd-5"), "/page/meeting/secd-5");
  assert.equal(link("https://other.example/"), "https://other.example/");
  assert.equal(link("javascript:alert(1)"), null);
});

for (const [status, body, kind, line] of [
  [400, '{"detail":"query:3: found a; expected b","line":3}', "syntax", 3],
  [503, "{}", "busy", undefined],
  [504, "late", "time-out", undefined],
  [500, '{"kind":"limit","detail":"more than 100,000 rows"}', "limit", undefined],
  [500, '{"kind":"constructor"}', "server", undefined],
] as const) {
  test(`a response ${status} ${body} is a failure of the kind ${kind}`, async (context) => {
    context.mock.method(globalThis, "fetch", async () => new Response(body, { status }));

    await assert.rejects(endpoint("/sparql").run("ASK { }", "json", SIGNAL), { kind, line });
  });
}

test("a server out of reach is a failure of the network, and a stop is none", async (context) => {
  context.mock.method(globalThis, "fetch", async (_: string, { signal }: RequestInit) => {
    signal?.throwIfAborted();
    throw new TypeError("failed to fetch");
  });

  await assert.rejects(endpoint("/sparql").run("ASK { }", "json", SIGNAL), { kind: "network" });
  await assert.rejects(endpoint("/sparql").run("ASK { }", "json", AbortSignal.abort()), {
    name: "AbortError",
  });
});

test("a limit that the server reached is told", async (context) => {
  const headers = { "X-Result-Limit-Reached": "true" };
  context.mock.method(globalThis, "fetch", async () => new Response("?a\n", { headers }));

  assert.match((await endpoint("/sparql").run("ASK { }", "tsv", SIGNAL)).cut ?? "", /limit/);
});
