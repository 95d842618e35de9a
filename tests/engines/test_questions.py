"""Every question file, as it stands, gives the same bytes on four engines."""

import time
from collections.abc import Callable
from itertools import islice

import pytest

from comity import ask, catalogue, store
from comity.names import Iri, Term, kind_of
from tests.engines.conftest import Filled
from tests.queries.small import EXPECTED, PARAMETERS, QUERIES

QUESTIONS = catalogue.load(QUERIES)
# Views take long with many things on each engine; they are asked with their examples.
PARAMETERISED = [
    (name, parameter.name)
    for name, query in QUESTIONS.items()
    for parameter in query.parameters.values()
    if isinstance(parameter.examples[0], Iri) and "views" not in query.tags
]
MOST = 60
SUBJECTS = "SELECT DISTINCT ?thing WHERE { ?thing a ?class } ORDER BY ?thing"
Record = Callable[[str, object], None]


def csv(graph: store.Graph, question: str, name: str) -> str:
    arguments = PARAMETERS.get(question, {}) if name == "small" else {}
    return ask.to_csv(ask.answer(graph, QUESTIONS[question], arguments).table)


def things(graph: store.Graph, kind: str | None) -> list[Term]:
    found = (row[0] for row in graph.select(SUBJECTS).rows if isinstance(row[0], Iri))
    return list(islice((thing for thing in found if kind_of(thing.value) == kind), MOST))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_the_same_answer_on_every_engine(
    filled: Filled, question: str, record_property: Record
) -> None:
    expected = csv(filled.embedded, question, filled.name).encode()
    started = time.perf_counter()

    answer = csv(filled.graph, question, filled.name).encode()

    for name, value in (("engine", filled.engine), ("graph", filled.name)):
        record_property(name, value)
    record_property("seconds", time.perf_counter() - started)
    assert answer == expected
    if filled.name == "small":
        assert answer == (EXPECTED / f"{question}.csv").read_bytes()


@pytest.mark.parametrize(("question", "parameter"), PARAMETERISED)
def test_a_question_about_many_things_has_the_same_answer(
    filled: Filled, question: str, parameter: str
) -> None:
    query = QUESTIONS[question]
    kind = kind_of(str(query.parameters[parameter].examples[0]))
    text = catalogue.bind(query, {parameter: things(filled.embedded, kind)})

    answer = ask.to_csv(filled.graph.select(text))

    assert answer == ask.to_csv(filled.embedded.select(text))
