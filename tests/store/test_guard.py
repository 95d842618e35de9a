import time
from contextlib import suppress

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity.errors import QueryError
from comity.store.guard import scan

QUIET = some.text(alphabet=some.characters(exclude_characters="\"'\\\r\n", exclude_categories=["Cs"]))
WORDS = some.sampled_from(
    ["SERVICE", "service <http://a/>", "LOAD", "INSERT DATA", "FROM", "((((", "}}}", "UNION"]
)


def refusal(text: str) -> str:
    with pytest.raises(QueryError) as caught:
        scan(text)
    return str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }",
        "SELECT * { service silent<http://a/>{} }",
        "ASK { FILTER EXISTS { SERVICE ?x {} } }",
        "ASK { FILTER NOT EXISTS { { SELECT * { SERVICE ?x {} } } } }",
        "PREFIX a: <http://a/> SELECT * { SERVICEa:b {} }",
        "PREFIX : <http://a/> SELECT * { SERVICE:b {} }",
        "SELECT * { ?s ?p trueSERVICE <http://a/> {} }",
        "SELECT * { ?s ?p 1SERVICE <http://a/> {} }",
        "SELECT * { ?s ?p 1.5e3SERVICE <http://a/> {} }",
        '# "\nSELECT * { SERVICE <http://a/> {} # " }',
        "SELECT * { ?s ?p '\"' . SERVICE <http://a/> {} FILTER('\"') }",
        "SELECT * { ?s <http://a#b> '''it's''' . SERVICE <http://a/> {} }",
    ],
)
def test_a_query_that_would_call_another_service_is_refused_by_name(query: str) -> None:
    assert "found SERVICE; expected a query that stays inside this dataset" in refusal(query)


@pytest.mark.parametrize(
    "word", ["add", "Clear", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE"]
)
def test_an_update_is_refused_by_name(word: str) -> None:
    assert f"query:2: found {word.upper()}; expected a query" in refusal(f"# change\n{word} <http://a/>")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("STR(" * 960, "brackets in brackets"),
        ("EXISTS {" * 848, "brackets in brackets"),
        ("{" * 2_208, "brackets in brackets"),
        ("[" * 65, "brackets in brackets"),
        ("{ SELECT * " * 1_184, "brackets in brackets"),
        ("FILTER(?a<" + "f(" * 65 + "&&?b>?c)", "brackets in brackets"),
        ("BIND(1 AS ?x)" * 2_624, "too many keywords"),
        ("{} UNION " * 6_656, "too many keywords"),
        ("?x ?y ?z . " * 1_001, "too many separators"),
        ("1 + " * 501, "too many operators"),
        ("(1,2);" * 501, "too many separators"),
        ("#" * 200_001, "200,001 bytes"),
        ("\ud800", "half a character"),
        ("'''abc' }", "a string that does not end"),
        ("'abc\n' }", "a string that does not end"),
    ],
    ids=lambda value: value[:12],
)
def test_a_query_that_could_kill_the_engine_is_refused(query: str, found: str) -> None:
    assert f"found {found}" in refusal(query)


@pytest.mark.parametrize(
    "text", ["a." * 99_999, "'''" + "\\'''" * 49_000, "<" * 199_999, "a:" * 99_999, '"' * 199_999]
)
def test_the_scan_is_linear(text: str) -> None:
    start = time.perf_counter()

    refusal(text)

    assert time.perf_counter() - start < 5


def test_an_undeclared_prefix_is_told_with_the_line_that_declares_it() -> None:
    expected = (
        "query:2: found the prefix meeting: undeclared; expected a line PREFIX meeting: <https://w3id.org/"
    )

    assert refusal("SELECT * {\n meeting:a ?p ?o }").startswith(expected)


def test_a_blank_in_an_iri_is_told() -> None:
    assert "found an IRI with a blank" in refusal("SELECT * { <http://a b> ?p ?o }")


def test_the_graphs_of_from_are_found_with_their_lines() -> None:
    text = "PREFIX g: <http://g/>\nSELECT *\nFROM g:one\nFROM NAMED <http://g/two>\n{ ?s ?p 'FROM' }"

    assert scan(text) == {"http://g/one": 3, "http://g/two": 4}


@pytest.mark.parametrize("name", ["<relative>", "?graph", "'text'"])
def test_from_something_that_is_no_iri_is_refused(name: str) -> None:
    assert "FROM" in refusal(f"SELECT * FROM {name} {{}}")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT*{?s?p?o}",
        "PREFIX a.b-c:<http://a/> ASK{a.b-c:x.y a.b-c:p\\(q\\) a.b-c:%41.}",
        "ASK{?a a<http://a>.FILTER(?a<3&&4>?a)}",
        "BASE <http://a/> ASK { <b#c> ?p '''it's''' , \"\"\"a \"quoted\" b\"\"\" , 'a\\'b' , '' , \"\" }",
        "ASK { _:a ?p 1.5e3 , -1 , +.5 , true , 'a'@en-GB , '1'^^<http://a/x(y> }",
        "ASK { ?s (<http://a/p>|^<http://a/q>)*/<http://a/r>? ?o }",
        "PREFIX : <http://a/> ASK { :a::b :p:q :1 }",
        "ASK { ?service $from ?load }",
        "PREFIX x: <http://a/> ASK { x:service x:from x:customer-service }",
        "PREFIX é: <http://a/> ASK { é:à ?p ?ñ }",
        "SELECT (GROUP_CONCAT(?x; separator=', ') AS ?y) { ?x ?p ?o } # \" ' ( {",
    ],
)
def test_the_corners_of_the_grammar_are_passed(query: str) -> None:
    ox.Store().query(query)

    assert scan(query) == {}


@given(some.lists(QUIET | WORDS))
def test_strings_comments_and_iris_may_say_anything(parts: list[str]) -> None:
    said = " ".join(parts).replace("\n", " ").replace("\r", " ")
    iri = "".join(char for char in said if char > " " and char not in '<>"{}|^`()')

    scan(f"SELECT * {{ ?s <http://a/{iri}> '{said}' , \"{said}\" , '''{said}''' . # {said}\n }}")


@given(some.lists(some.sampled_from(['\\"', "\\\\", "\n", "'", '"', "x", "#", "<", "{"])))
def test_no_string_hides_what_comes_after_it(parts: list[str]) -> None:
    inside = "".join(parts).replace('"""', "").rstrip('"\\')
    query = f'SELECT * {{ ?s ?p """{inside} """ . SERVICE <http://a/> {{}} }}'

    assert "SERVICE" in refusal(query)


@given(some.text(max_size=300))
def test_any_text_is_passed_or_refused_with_an_error_of_ours(text: str) -> None:
    with suppress(QueryError):
        scan(text)
