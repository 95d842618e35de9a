from collections.abc import Mapping

import pytest

from comity import ask, catalogue
from comity.catalogue import Query
from comity.errors import UsageError
from comity.names import Iri, Literal
from comity.store import Graph
from tests.catalogue.conftest import BODY, HEADER, Write, write

__all__ = ["write"]
Questions = Mapping[str, Query]


def test_an_answer_has_its_table_and_the_values_it_was_asked_with(small: Graph, questions: Questions) -> None:
    answer = ask.answer(small, questions["where-was-it-agreed"], {"topic": ["Internet governance"]})

    assert answer.values == {"topic": (Iri("https://w3id.org/comity/id/topic/internet-governance"),)}
    assert answer.table.columns[:3] == ("start", "meeting", "agreement")
    assert len(answer.table.rows) == 2
    assert (answer.assumed, answer.remarks) == ((), ())


def test_a_parameter_may_be_given_more_than_once(small: Graph, questions: Questions) -> None:
    topics = ["Multistakeholder model", "CBMs"]

    answer = ask.answer(small, questions["where-was-it-agreed"], {"topic": topics})

    assert len(answer.table.rows) == 2


def test_an_example_that_was_used_is_said(small: Graph, questions: Questions) -> None:
    answer = ask.answer(small, questions["where-was-it-agreed"], {})

    assert answer.told(str) == (f"{answer.assumed[0]}; choose with {answer.assumed[0].parameter}",)
    assert str(answer.assumed[0]) == "topic: Internet governance, the example of the question file"


def test_what_was_assumed_is_data_that_each_room_words_in_its_way(small: Graph, questions: Questions) -> None:
    answer = ask.answer(small, questions["who-is-quoted"], {})
    (assumed,) = answer.assumed

    assert (assumed.parameter.name, assumed.examples, assumed.absent) == ("series", ("series:secd",), True)
    assert answer.told(lambda parameter: f"{parameter.name}=")[0] == f"{assumed}; choose with series="


def test_an_example_that_is_not_in_the_graph_and_an_empty_answer_are_said(
    small: Graph, questions: Questions
) -> None:
    notes = ask.answer(small, questions["who-is-quoted"], {}).told(lambda parameter: parameter.option)

    assert "series:secd, the example of the question file, which is not in this graph" in notes[0]
    assert notes[1].startswith("No row. One row per quotation.")


def test_an_unknown_parameter_is_refused(small: Graph, questions: Questions) -> None:
    with pytest.raises(UsageError, match="found the parameter 'theme'; expected topic"):
        ask.answer(small, questions["where-was-it-agreed"], {"theme": ["a"]})


def test_an_ask_question_gives_one_truth(small: Graph, write: Write) -> None:
    body = BODY.replace("SELECT ?meeting ?agreement\nWHERE", "ASK").replace(
        "ORDER BY ?meeting ?agreement", ""
    )
    query = catalogue.read(write(HEADER, body))

    table = ask.answer(small, query, {"topic": ["CBMs"]}).table

    assert table.columns == ("answer",)
    assert table.rows == ((Literal("true", "http://www.w3.org/2001/XMLSchema#boolean"),),)


def test_a_construct_question_gives_statements(small: Graph, write: Write) -> None:
    body = BODY.replace("SELECT ?meeting ?agreement\n", "CONSTRUCT { ?meeting comity:topic ?topic }\n")
    query = catalogue.read(write(HEADER, body.replace("ORDER BY ?meeting ?agreement", "")))

    triples = ask.construct(small, query, {"topic": ["Multistakeholder model"]})

    assert [str(triple[0]) for triple in triples] == ["https://w3id.org/comity/id/meeting/harbour-1"]


def test_labels_are_names_wordings_or_curies(small: Graph) -> None:
    things = [
        Iri(f"https://w3id.org/comity/id/{name}")
        for name in ("meeting/harbour-1", "passage/harbour-1-date", "no")
    ]

    called = ask.labels(small, [*things, None])

    assert [called(term) for term in (*things, Literal("5"), None)] == [
        "1st Harbour Dialogue",
        "“2 June 2030”",
        "https://w3id.org/comity/id/no",
        "5",
        "",
    ]
