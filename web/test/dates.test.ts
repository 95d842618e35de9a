import assert from "node:assert/strict";
import { test } from "node:test";
import { span, spelled } from "../src/common/dates.ts";

test("a date is written as far as it is known", () => {
  assert.deepEqual(["2016-05-10", "2016-05", "2016", "soon"].map(spelled), [
    ...["10 May 2016", "May 2016", "2016", "soon"],
  ]);
});

test("a period says once what both of its dates share", () => {
  const said: [string, string, string][] = [
    ["2016-05-10", "2016-05-11", "10–11 May 2016"],
    ["2016-05-30", "2016-06-02", "30 May – 2 June 2016"],
    ["2016-12-30", "2017-01-02", "30 December 2016 – 2 January 2017"],
    ["2016-04", "2016-06", "April–June 2016"],
    ["2016", "2018", "2016–2018"],
    ["2016", "2017-06", "2016 – June 2017"],
    ["2016-05-10", "2016-05-10", "10 May 2016"],
  ];

  for (const [start, end, words] of said) assert.equal(span(start, end), words);
});

test("a date within the year or month of the other is no stretch between them", () => {
  assert.equal(span("2013", "2013-10-25"), "2013, to 25 October 2013");
  assert.equal(span("2016-06", "2016-06-02"), "June 2016, to 2 June 2016");
});
