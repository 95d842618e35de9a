import assert from "node:assert/strict";
import { test } from "node:test";
import { blanks, filled } from "../src/common/values.ts";
import { constants, opened } from "../src/workbench/blanks.ts";
import { areTerms } from "../src/workbench/form.ts";
import { decorated, fileName, undecorated } from "../src/workbench/decorators.ts";
import { formOf, namesGraphs, variablesOf } from "../src/workbench/parts.ts";
import { classOf, placeAt } from "../src/workbench/positions.ts";
import { completed, declaring } from "../src/workbench/prefixes.ts";
import { spelledOut } from "../src/workbench/starred.ts";
import { plain } from "../src/workbench/clarifying.ts";
import { QueryFailure } from "../src/workbench/failure.ts";
import { problem } from "../src/workbench/syntax.ts";

const PREFIXES = { comity: "https://c.example/", skos: "https://s.example/", topic: "https://t.example/" };
const QUERY = `PREFIX comity: <https://c.example/>
PREFIX topic: <https://t.example/>

SELECT ?agreement
WHERE {
  ?agreement a comity:Agreement ;
             comity:topic topic:cables .
}`;

test("the form of a query is told whatever its comments and strings say", () => {
  assert.equal(formOf("# SELECT\nPREFIX a: <x:> ask { ?s a:b 'CONSTRUCT' }"), "ASK");
  assert.equal(formOf("describe <x:y>"), "DESCRIBE");
  assert.equal(formOf("SEL"), "SELECT");
});

test("a query that names its graphs is told from one that does not", () => {
  assert.ok(namesGraphs("SELECT * FROM <x:y> { ?s ?p ?o }"));
  assert.ok(!namesGraphs("SELECT * { ?s ?p 'FROM <x:y>' }"));
});

test("variables come once each and in their order", () => {
  assert.deepEqual(variablesOf("SELECT ?b $a { ?a ?p ?b }"), ["b", "a", "p"]);
});

test("a prefix goes into its place in the alphabet", () => {
  const added = declaring(QUERY, "skos", PREFIXES);

  assert.equal(added?.insert, "PREFIX skos: <https://s.example/>\n");
  assert.equal(added?.from, QUERY.indexOf("PREFIX topic"));
});

test("the first prefix goes under the header, and one that is declared or not known goes nowhere", () => {
  assert.equal(declaring("#+ summary: A\n\nASK { }", "skos", PREFIXES)?.from, 15);
  assert.equal(declaring(QUERY, "topic", PREFIXES), null);
  assert.equal(declaring(QUERY, "nobody", PREFIXES), null);
  assert.equal(declaring(QUERY, "constructor", PREFIXES), null);
});

test("every prefix that a query uses is declared, once", () => {
  const query = completed("ASK { ?a skos:broader topic:b ; skos:related topic:c }", PREFIXES);

  assert.equal(query.match(/PREFIX/g)?.length, 2);
  assert.equal(completed(query, PREFIXES), query);
});

for (const [before, position] of [
  ["SELECT ?a WHERE { ", "subject"],
  ["SELECT ?a WHERE { ?a ", "predicate"],
  ["SELECT ?a WHERE { ?a a ", "class"],
  ["SELECT ?a WHERE { ?a comity:topic ", "object"],
  ["SELECT ?a WHERE { ?a comity:topic/", "predicate"],
  ["SELECT ?a WHERE { ?a comity:topic ?b ; ", "predicate"],
  ["SELECT ?a WHERE { ?a comity:topic ?b, ", "object"],
  ["SELECT ?a WHERE { ?a comity:topic ?b . ", "subject"],
  ["SELECT ?a WHERE { ?a comity:topic 'a { . ;' ; # {\n ", "predicate"],
  ["SELECT ?a WHERE { ?a ?b ?c FILTER (", "elsewhere"],
  ["SELECT ", "elsewhere"],
] as const) {
  test(`after ${JSON.stringify(before)} comes: ${position}`, () =>
    assert.equal(placeAt(before).position, position));
}

test("a star names its columns in the order in which the query does", () => {
  const query = "# SELECT *\nSELECT DISTINCT * { ?s ?p ?o FILTER (?z) }";

  assert.equal(
    spelledOut(query, () => ["o", "p", "s"]),
    "# SELECT *\nSELECT DISTINCT  ?s ?p ?o  { ?s ?p ?o FILTER (?z) }",
  );
});

for (const query of [
  "SELECT ?a { { SELECT * { ?b ?a ?c } } }",
  "ASK { { SELECT * { ?b ?a ?c } } }",
  "SELECT * { }",
]) {
  test(`${query} is left as it is`, () =>
    assert.equal(
      spelledOut(query, () => []),
      query,
    ));
}

test("the class of a subject is the one that the query gives it", () => {
  assert.equal(classOf("?agreement", QUERY), "comity:Agreement");
  assert.equal(classOf("?other", QUERY), undefined);
});

test("a thing of a query becomes a blank with the thing as its example", () => {
  const [constant] = constants(QUERY);
  const changed = opened(QUERY, constant ?? { text: "", name: "" });

  assert.deepEqual(constants(QUERY), [{ text: "topic:cables", name: "topic" }]);
  assert.match(changed, /WHERE \{\n {2}VALUES \?topic \{ topic:cables \}\n {2}\?agreement/);
  assert.match(changed, /comity:topic \?topic \./);
});

test("a blank takes other terms, and only where it stands", () => {
  const query = "ASK {\n  VALUES ?topic { topic:a }\n  VALUES ?party { state:b }\n}";

  assert.deepEqual(blanks(filled(query, "party", "state:c state:d")), [
    { name: "topic", terms: "topic:a" },
    { name: "party", terms: "state:c state:d" },
  ]);
});

test("a name that is taken is not given to a blank", () => {
  assert.match(
    opened("ASK { ?topic ?p topic:a }", { text: "topic:a", name: "topic" }),
    /ASK \{\n {2}VALUES \?topic2 \{ topic:a \}\n {2}\?topic \?p \?topic2/,
  );
});

test("terms are terms, and nothing that would change the query around them", () => {
  for (const text of ["topic:a", "topic:a topic:b", "<https://a.example/b>", '"two words"@en', "12", "'"]) {
    assert.equal(areTerms(text), text !== "'", text);
  }
  for (const text of ["", "topic:a }", "<a b>", '"a', "?x", "a", "topic:a } #"])
    assert.ok(!areTerms(text), text);
});

test("a query is saved with a header that YAML reads as it was meant", () => {
  const text = decorated("#+ summary: old\n\nASK { VALUES ?topic { topic:a } }\n", {
    summary: 'Which: "a"?',
    description: "",
    tags: ["topics", "no"],
  });

  assert.equal(
    text,
    '#+ summary: "Which: \\"a\\"?"\n#+ tags: [topics, "no"]\n\nASK { VALUES ?topic { topic:a } }\n',
  );
  assert.equal(undecorated(text), "ASK { VALUES ?topic { topic:a } }\n");
});

test("a query without a question is saved as it is, without the header that it had", () => {
  const header = { summary: "", description: "", tags: [] };

  assert.equal(decorated("#+ summary: old\n\nASK { VALUES ?a { 1 } }", header), "ASK { VALUES ?a { 1 } }\n");
});

test("a file is called by the first words of the question", () => {
  assert.equal(fileName("Où était-il d'accord, et when?"), "ou-etait-il-d-accord-et.rq");
  assert.equal(fileName("?!"), "query.rq");
});

for (const [query, at, message] of [
  ["SELECT ?a WHERE { ?a ?b }", 24, /found \} after \?b/],
  ["SELECT ?a WHERE { ?a b:c 1 }", 21, /found b:, which is not declared/],
  ["SELECT ?a WHERE { ?a ?b ?c ", 25, /ends here; expected \}/],
  ["SELECT ?a { ?a ?b ?c } ORDRE BY ?a", 23, /found ORDRE/],
  ["INSERT DATA { <a:> <b:> <c:> }", 0, /found INSERT DATA/],
] as const) {
  test(`the mistake in ${query} is found at its place`, () => {
    const found = problem(query);

    assert.equal(found?.from, at);
    assert.match(found?.message ?? "", message);
  });
}

test("a query without a mistake has none", () => {
  assert.equal(problem("PREFIX a: <x:>\nSELECT (COUNT(*) AS ?n) { ?s a:b/a:c* 'é' }"), null);
});

test("without the parser a mistake of the engine is told by what stands at its place", () => {
  const told = (column: number, message: string) =>
    plain("SELECT * {\n ?s ?p }", new QueryFailure("syntax", message, 2, column)).message;
  assert.equal(told(8, "expected one of LATERAL, SERVICE, [_]"), "found }; expected SPARQL 1.1");
  assert.equal(told(9, "expected '}'"), "found the end of a line; expected SPARQL 1.1");
  assert.equal(told(1, "Duplicated variable name in SELECT"), "Duplicated variable name in SELECT");
});
