"""The workbench as the site makes it: its page, an answer without scripts, and what its script fetches."""

import json
from pathlib import Path
from typing import Any

import pytest

from comity.errors import QueryError, UsageError
from comity.names import PREFIXES
from comity.site import Folder, Site
from comity.site.pages import workbench
from comity.site.pages.workbench_data import DATA
from comity.site.visit import Visit

COMITY = PREFIXES["comity"]
EVERY = f"SELECT ?meeting ?label {{ ?meeting a <{COMITY}Meeting> ; <{PREFIXES['skos']}prefLabel> ?label }}"


def data(site: Site, path: str) -> Any:
    return json.loads(DATA[path](Visit(site, path)))


def answered(site: Site, query: str, outcome: workbench.Outcome) -> str:
    return site.html(workbench.answered(site, query, outcome))


def test_the_page_holds_the_query_of_its_address_or_that_of_a_question(small: Site) -> None:
    asked = small.page("/query", {"query": ["ASK { ?a ?b '</textarea>' }"]})
    question = small.page("/query", {"question": ["where-was-it-agreed"]})

    assert asked is not None
    assert question is not None
    assert "ASK { ?a ?b &#39;&lt;/textarea&gt;&#39; }</textarea>" in small.html(asked)
    assert "VALUES ?topic { topic:internet-governance }" in small.html(question)


def test_a_question_that_is_none_is_refused(small: Site) -> None:
    with pytest.raises(UsageError, match="question: found 'nothing'"):
        small.page("/query", {"question": ["nothing"]})


def test_an_answer_is_a_table_with_the_names_of_things(small: Site) -> None:
    table = small.kg.graph.select(EVERY)

    html = answered(small, EVERY, workbench.Outcome(table))

    assert f"{len(table.rows)} rows" in html
    assert f"<bdi>{table.rows[0][1]}</bdi></a>" in html


def test_a_yes_is_a_word(small: Site) -> None:
    html = answered(small, "ASK { ?a ?b ?c }", workbench.Outcome(answer=True))

    assert '<p class="lead">Yes.</p>' in html


def test_a_query_of_the_form_is_run_and_told(small: Site) -> None:
    good = workbench.posted(Visit(small, "/query", {}, {"query": ["ASK { ?a ?b ?c }"]}))
    bad = workbench.posted(Visit(small, "/query", {}, {"query": ["ASK { ?a ?b"]}))

    assert "Yes." in small.html(good)
    assert bad.status == 400
    assert "that is never closed" in small.html(bad)


def test_an_error_is_told_with_status_400(small: Site) -> None:
    error = QueryError("query", 3, "<b>", "SPARQL 1.1")

    page = workbench.answered(small, "ASK {", workbench.Outcome(error=error))

    assert page.status == 400
    assert "query:3.</strong> found &lt;b&gt;; expected SPARQL 1.1" in small.html(page)


def test_the_counts_of_the_schema_are_those_of_the_graph(small: Site) -> None:
    schema = data(small, "/query/schema.json")
    (meeting,) = [each for each in schema["classes"] if each["iri"] == f"{COMITY}Meeting"]
    (start,) = [each for each in schema["properties"] if each["iri"] == f"{COMITY}startDate"]

    assert meeting["count"] == len(small.kg.graph.select(EVERY).rows)
    assert meeting["label"] == "Meeting"
    assert sum(start["values"].values()) == start["count"]


def test_the_properties_of_a_class_are_counted_within_it(small: Site) -> None:
    schema = data(small, "/query/schema.json")
    (meeting,) = [each for each in schema["classes"] if each["iri"] == f"{COMITY}Meeting"]
    count = f"SELECT ?m ?s {{ ?m a <{COMITY}Meeting> ; <{COMITY}startDate> ?s }}"

    uses = meeting["properties"]

    assert uses[f"{COMITY}startDate"] == len(small.kg.graph.select(count).rows)


def test_examples_are_the_questions_without_their_headers(small: Site) -> None:
    examples = data(small, "/query/examples.json")

    assert {"name", "summary", "tags", "query"} == set(examples[0])
    assert not any("#+" in str(each["query"]) for each in examples)


def test_a_page_among_files_asks_no_server(small: Site, scripts: Path) -> None:
    site = Site(small.kg, Folder())
    page = site.page("/query")
    assert page is not None
    text = site.html(page).partition('id="workbench-settings">')[2].partition("</script>")[0]

    settings = json.loads(text)

    assert settings["endpoint"] is None
    assert settings["store"]["dump"] == "data/comity.nq.gz"
    assert settings["thing"] == "page/{kind}/{slug}.html"
