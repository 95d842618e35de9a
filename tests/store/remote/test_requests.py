"""What is sent: the query as it stands, in the way that fits its size and its form."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity.errors import QueryError
from comity.store import guard
from tests.store.remote.conftest import Connect
from tests.store.remote.server import Endpoint, reply, rows

MISLEADING = "# DELETE WHERE { ?s ?p ?o }\nASK { ?insert ?load '# CONSTRUCT' } # DROP ALL"


def test_a_short_query_is_sent_unchanged_by_get(endpoint: Endpoint, connect: Connect) -> None:
    text = 'ASK { ?item ?property "a+b & ü 网" } # done\n'

    assert connect().ask(text)

    (asked,) = endpoint.asked
    assert (asked.method, asked.path, asked.query) == ("GET", "/sparql", text)
    assert asked.fields.keys() == {"query"}


def test_a_long_query_is_sent_unchanged_as_a_form(endpoint: Endpoint, connect: Connect) -> None:
    text = f"ASK {{ ?item ?property '{'ü' * 400}' }}"

    assert connect().ask(text)

    (asked,) = endpoint.asked
    assert (asked.method, asked.query) == ("POST", text)
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"


def test_the_library_names_itself_and_asks_for_no_compression(endpoint: Endpoint, connect: Connect) -> None:
    connect().ask("ASK {}")

    headers = endpoint.asked[0].headers
    assert headers["user-agent"].startswith("comity/")
    assert headers["accept-encoding"] == "identity"


def test_a_comment_about_an_update_makes_no_update(endpoint: Endpoint, connect: Connect) -> None:
    connect().ask(MISLEADING)

    (asked,) = endpoint.asked
    assert asked.fields == {"query": [MISLEADING]}
    assert asked.headers["accept"] == "application/sparql-results+json, application/json"


def test_statements_are_asked_for_as_triples(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(kind="application/n-triples")]

    assert connect().construct("DESCRIBE <https://a.example/SELECT>") == ()

    assert endpoint.asked[0].headers["accept"] == "application/n-triples, text/turtle"


@pytest.mark.parametrize(
    "text",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX a: <https://a.example/> INSERT DATA { a:a a:b a:c }",
        "LOAD <file:///etc/passwd>",
        "ASK { SERVICE <https://a.example/> {} }",
        "ASK { ?s ?p 'half }",
        "# only a comment",
        "(" * 100,
    ],
)
def test_what_is_no_query_or_reaches_out_is_never_sent(
    endpoint: Endpoint, connect: Connect, text: str
) -> None:
    graph = connect()

    with pytest.raises(QueryError):
        graph.run(text, graph.limits)

    assert endpoint.asked == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (MISLEADING, "ASK"),
        ("PREFIX select: <https://ask.example/#DESCRIBE> ask { select:ask ?construct ?describe }", "ASK"),
        ("BASE <https://a.example/ASK> construct where { ?s ?p 'SELECT' }", "CONSTRUCT"),
        ("SELECT(1AS?ask){}", "SELECT"),
    ],
)
def test_the_form_of_a_query_is_read_past_comments_strings_and_names(text: str, form: str) -> None:
    assert guard.form_of(text) == form


@given(some.text())
def test_no_comment_changes_the_form_of_a_query(comment: str) -> None:
    line = "".join(comment.splitlines())

    assert guard.form_of(f"#{line}\nDESCRIBE <https://a.example/> # {line}") == "DESCRIBE"


def test_a_graph_that_is_not_there_is_refused_by_name(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b'{"head": {}, "boolean": false}')]
    graph = connect()

    with pytest.raises(QueryError, match=r"query:2: found FROM <https://a\.example/>; expected a graph of"):
        graph.select("SELECT *\nFROM <https://a.example/> { ?s ?p ?o }")

    assert [asked.query for asked in endpoint.asked] == [
        "ASK { GRAPH <https://a.example/> { ?subject ?predicate ?object } }"
    ]


def test_a_graph_that_is_there_is_asked(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b'{"head": {}, "boolean": true}'), rows()]

    assert connect().select("SELECT * FROM <https://a.example/> { ?s ?p ?o }").rows == ()
