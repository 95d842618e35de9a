import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { laidOut } from "../src/workbench/layout/layout.ts";
import { lexemes } from "../src/workbench/lexemes.ts";

const QUESTIONS = join("..", "queries");
const PIECES =
  '{ } ( ) [ ] . ; , | ^^ <x:y> a:b _:c ?d $e 1.5 -2 \'f . {\' """g\nh""" @en # i\n \n \n\n \t SELECT WHERE FILTER BIND VALUES UNION OPTIONAL PREFIX ORDER BY COUNT a * é'.split(
    " ",
  );

const written = (query: string) =>
  laidOut(query).reduceRight(
    (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
    query,
  );
const said = (query: string) => lexemes(query).map(({ kind, text }) => [kind, text]);

/** Returns texts of some pieces each, the same at every call. */
function texts(number: number): string[] {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const piece = () => (PIECES[next(PIECES.length)] ?? "") + (next(3) ? " " : "");
  return Array.from({ length: number }, () => Array.from({ length: next(40) }, piece).join(""));
}

test("a query on one line becomes one as the question files are", () => {
  const query =
    "PREFIX a: <x:> SELECT ?b (COUNT( DISTINCT ?c) AS ?n) WHERE { ?b a a:B;a:c ?c . FILTER(?c > 3) OPTIONAL {?b a:d ?d} {?b a:e 1} UNION {?b a:e 2; a:f 3 . ?c a:g 4 . ?d a:h 5} } GROUP BY ?b LIMIT 4 # most";

  assert.equal(
    written(query),
    `PREFIX a: <x:>

SELECT ?b (COUNT(DISTINCT ?c) AS ?n)
WHERE {
  ?b a a:B ;
     a:c ?c .
  FILTER (?c > 3)
  OPTIONAL { ?b a:d ?d }
  { ?b a:e 1 } UNION {
    ?b a:e 2 ;
       a:f 3 .
    ?c a:g 4 .
    ?d a:h 5
  }
}
GROUP BY ?b
LIMIT 4 # most`,
  );
});

test("a question file is laid out already", () => {
  const files = readdirSync(QUESTIONS).filter((name) => name.endsWith(".rq"));
  const changed = files.filter((name) => laidOut(readFileSync(join(QUESTIONS, name), "utf8")).length);

  assert.ok(files.length > 50);
  assert.deepEqual(changed, []);
});

test("the lexemes of a text are the same when it is laid out, whatever it says", () => {
  for (const text of texts(3000)) assert.deepEqual(said(written(text)), said(text), text);
});

test("what is laid out is not changed again, whatever it says", () => {
  for (const text of texts(3000)) {
    const once = written(text);

    assert.equal(written(once), once, text);
  }
});

test("comments stay on their lines, and rows of data and what its author broke stay broken", () => {
  const query = `SELECT ?a # the first
WHERE {
  # a reason
  VALUES (?a ?b) {
    (1 2) # a row
    (3 4)
  }
  BIND (IF(?a = 1,
           2, 3) AS ?c)
}`;

  assert.equal(written(query), query);
});
