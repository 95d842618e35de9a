"""What goes wrong is told to the assistant, in one sentence, and harms nobody."""

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.assistant import tools
from comity.assistant.held import held
from comity.errors import ComityError
from comity.store import LocalGraph
from tests.assistant.conftest import Assistant

LONG = "x" * 1_000_000
TEXTS = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(
    [
        '"',
        ">",
        "topic:x } INSERT DATA { <a:a> <a:b> <a:c> } #",
        "\\u0022",
        "\ud800",
        "\u202e",
        "'''",
        "?x",
        "<a b>",
    ]
)


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("get_entity", {"name": "Harbor Dialogu"}, "Harbour Dialogue"),
        ("get_entity", {"name": "\ud800"}, r"get_entity\.name: found '\\ud800'"),
        ("get_entity", {"name": LONG}, "at most 500 characters"),
        ("get_entity", {}, r"get_entity\.name: found nothing; expected a value"),
        ("run_question", {"question": "who-hostd"}, "who-hosted"),
        ("run_question", {"question": "who-hosted", "parameters": {"topic": "x"}}, "series"),
        ("run_question", {"question": "who-hosted", "limit": 0}, "greater than or equal to 1"),
        ("run_question", {"question": "who-hosted", "colour": "red"}, "colour"),
        ("list_questions", {"area": "cheese"}, "agreements"),
        ("compare", {"meetings": ["harbour-1"]}, "at least 2 items"),
        ("compare", {"meetings": ["harbour-1", "harbour-1"]}, "2 to 4"),
        ("timeline", {"topic": "x\u202ey"}, r"no topic 'x\\u202ey'"),
        ("search", {"text": "a", "kind": "dragon"}, "meeting"),
        ("sparql_select", {"query": "SELECT ?x { ?x"}, r"query:1"),
        ("sparql_select", {"query": LONG}, "at most 50000 characters"),
        ("sparql_select", {"query": "SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }"}, "SERVICE"),
        ("sparql_select", {"query": "INSERT DATA { <a:a> <a:b> <a:c> }"}, "INSERT"),
        ("sparql_select", {"query": "DESCRIBE <a:a>"}, "SELECT or ASK"),
        ("sparql_select", {"query": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"}, "more than 10,000 rows"),
        ("sparql_select", {"query": "SELECT " + " ".join(f"?v{n}" for n in range(9_000)) + " {}"}, "."),
        ("drop_table", {}, "list_questions"),
    ],
)
def test_an_error_says_what_was_found_and_expected(
    assistant: Assistant, tool: str, arguments: dict[str, object], told: str
) -> None:
    message = assistant.error(tool, **arguments)

    assert len(message) < 2_100
    assert re.search(told, message)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_no_value_changes_the_shape_of_a_question(small: LocalGraph, text: str) -> None:
    here = held(small)
    tool = tools.find("run_question")

    asked = {"question": "who-hosted", "parameters": {"series": [text]}}
    with suppress(ComityError):
        answer = tools.called(tool, here, tools.checked(tool, asked))
        assert answer["columns"] == ["ordinal", "meeting", "host", "passage"]
