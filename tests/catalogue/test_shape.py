"""No value of a parameter, of any kind and any characters, changes the shape of any question."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from comity import catalogue
from comity.catalogue import Query, parse_terms
from comity.catalogue.query import example_of
from comity.names import PREFIXES, Iri, Literal, Term
from tests.catalogue.test_binding import HOSTILE, LANGUAGE_STRING, read_back, texts

QUESTIONS = catalogue.load(Path(__file__).parents[2] / "queries")
OPEN = [question for question in QUESTIONS.values() if question.parameters]
TAGS = some.sampled_from(["en", "zh-Hans", "sr-Latn-RS"])
DATATYPES = some.sampled_from(
    [PREFIXES["xsd"] + "integer", PREFIXES["xsd"] + "date", "https://a.example/type"]
)
PATHS = some.text("abü网.~:@!$&'()*+,;=/-0123456789", max_size=20)
TERMS: some.SearchStrategy[Term] = some.one_of(
    PATHS.map(lambda path: Iri(f"https://a.example/{path}")),
    texts.map(Literal),
    some.builds(Literal, texts, some.just(LANGUAGE_STRING), TAGS),
    some.builds(Literal, texts, DATATYPES),
)
EVERY_KIND: list[Term] = [
    Iri("https://a.example/'();#&$"),
    *(
        each
        for text in HOSTILE
        for each in (
            Literal(text),
            Literal(text, LANGUAGE_STRING, "zh-Hans"),
            Literal(text, PREFIXES["xsd"] + "date"),
        )
    ),
]


def shape(node: Any, parameters: Sequence[str]) -> Any:
    """Return what rdflib parsed without the values of ``parameters``, as it compares and prints."""
    if isinstance(node, CompValue):
        if node.name == "InlineData" and [str(each) for each in node["var"]] in [
            [each] for each in parameters
        ]:
            return node.name, str(node["var"][0])
        return node.name, {key: shape(value, parameters) for key, value in node.items()}
    if isinstance(node, str):
        return repr(node)
    return [shape(each, parameters) for each in node] if hasattr(node, "__iter__") else node


@cache
def shape_as_written(name: str) -> Any:
    return shape(parseQuery(QUESTIONS[name].text), tuple(QUESTIONS[name].parameters))


def test_the_shape_of_a_question_names_what_is_compared() -> None:
    written = shape_as_written("where-was-it-agreed")

    assert "('InlineData', 'topic')" in str(written)
    assert "internet-governance" not in str(written)
    assert written != shape(parseQuery("SELECT ?topic { VALUES ?topic { 1 } }"), ["topic"])


@pytest.mark.parametrize("question", OPEN, ids=lambda question: question.name)
def test_hostile_values_of_every_kind_keep_the_shape(question: Query) -> None:
    bound = catalogue.bind(question, dict.fromkeys(question.parameters, EVERY_KIND))

    assert shape(parseQuery(bound), list(question.parameters)) == shape_as_written(question.name)
    ox.Store().query(bound)


@settings(deadline=None, max_examples=60)
@given(some.data())
def test_any_values_keep_the_shape_in_both_engines(data: some.DataObject) -> None:
    question = data.draw(some.sampled_from(OPEN))
    values = {name: data.draw(some.lists(TERMS, min_size=1, max_size=3)) for name in question.parameters}

    bound = catalogue.bind(question, values)

    assert shape(parseQuery(bound), list(values)) == shape_as_written(question.name)
    assert ox.Store().query(bound).variables == ox.Store().query(question.text).variables  # type: ignore[union-attr]


@given(some.sampled_from(OPEN), some.lists(TERMS, min_size=1, max_size=3))
def test_nothing_but_the_example_is_swapped_and_for_these_very_terms(
    question: Query, terms: list[Term]
) -> None:
    name = next(iter(question.parameters))
    bound = catalogue.bind(question, {name: terms})

    line, example = example_of(bound, name), example_of(question.text, name)
    assert line
    assert example
    assert parse_terms(line["terms"], {}) == tuple(terms)
    assert [str(each.value) for each in read_back(line["terms"])] == [each.value for each in terms]
    assert bound[: line.start("terms")] + example["terms"] + bound[line.end("terms") :] == question.text
