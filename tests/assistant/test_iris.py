"""Nothing returns an IRI that is not in the graph, and texts from the graph look like data."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.assistant import tools
from comity.assistant.held import Held, held
from comity.errors import ComityError
from comity.names import Iri, expand, shorten
from comity.store import LocalGraph
from tests.assistant.conftest import Assistant

MADE = """
SELECT (IRI("https://w3id.org/comity/id/meeting/made-up") AS ?made) ?m
WHERE { ?m a ?c }
ORDER BY ?m
LIMIT 3
"""


@pytest.fixture(scope="session")
def here(small: LocalGraph) -> Held:
    return held(small)


@pytest.fixture(scope="session")
def known(small: LocalGraph) -> frozenset[str]:
    return frozenset(str(term) for each in small.statements() for term in each[:3] if isinstance(term, Iri))


def iris(answer: Any) -> Iterator[str]:
    """Yield every IRI in an answer."""
    if isinstance(answer, dict):
        yield from (value for key, value in answer.items() if key == "iri")
        answer = list(answer.values())
    if isinstance(answer, list):
        for each in answer:
            yield from iris(each)


def asked(here: Held, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    tool = tools.find(name)
    try:
        return tools.called(tool, here, tools.checked(tool, arguments))
    except ComityError:
        return {}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_iri_of_every_answer_is_in_the_graph(
    here: Held, known: frozenset[str], data: st.DataObject
) -> None:
    names = st.sampled_from(sorted(known)).map(shorten) | st.text(max_size=12)
    name, start = data.draw(names), data.draw(st.integers(0, 5))
    questions = st.sampled_from(sorted(here.questions))
    parameters = here.questions[question := data.draw(questions)].parameters
    given_ = {each: name for each in parameters if data.draw(st.booleans())}
    calls = {
        "run_question": {"question": question, "parameters": given_, "start": start},
        "search": {"text": name},
        "get_entity": {"name": name, "start": start},
        "timeline": {"topic": name},
        "ask_in_words": {"text": f"who hosted {name}?"},
    }

    answers = [asked(here, tool, arguments) for tool, arguments in calls.items()]

    assert set(iris(answers)) <= known


def test_every_question_gives_only_iris_of_the_graph(here: Held, known: frozenset[str]) -> None:
    answers = [asked(here, "run_question", {"question": name}) for name in here.questions]

    assert set(iris(answers)) <= known


def test_every_name_of_the_card_is_in_the_graph(here: Held, known: frozenset[str]) -> None:
    card = asked(here, "schema_card", {})

    names = [each["name"] for each in (*card["classes"], *card["properties"])]
    names += [code for each in card["code_lists"] for code in (each["scheme"], *each["codes"])]
    assert {expand(name) for name in names} <= known


def test_an_iri_that_a_query_makes_up_is_left_out_and_that_is_told(assistant: Assistant) -> None:
    found = assistant.answer("sparql_select", query=MADE)

    assert all(set(row["cells"]) == {"m"} for row in found["rows"])
    assert "1 of the IRIs" in found["notes"][0]


def test_signs_that_steer_or_turn_writing_are_shown_as_escapes(small: LocalGraph) -> None:
    thing = "<https://w3id.org/comity/id/topic/evil>"
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    line = f'{thing} {label} "a\\u202Eb\\u0007c {"d" * 100_000}"@en <https://w3id.org/comity/graph/evil> .\n'
    evil = LocalGraph(small.dataset + line.encode(), small.manifest)

    found = Assistant(evil).answer("get_entity", name="topic:evil")

    assert found["thing"]["label"].startswith(r"a\u202eb\x07c ddd")
    assert found["thing"]["label"].endswith("characters more)")
