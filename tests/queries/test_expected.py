"""Each question gives the answer that was reviewed, on any engine; each term has its question (Q2, Q5-Q7)."""

import re

import pytest

from comity import ask, catalogue, store
from comity.names import VOCABULARY
from tests.queries.small import EXPECTED, PARAMETERS, QUERIES, answer_of, small_graph

SMALL = small_graph()
AS_RDFLIB = SMALL.to_rdflib()
REAL = store.open(["ours"])
QUESTIONS = catalogue.load(QUERIES)
TERMS = """
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?term
WHERE {
  VALUES ?class { owl:Class owl:DatatypeProperty owl:ObjectProperty }
  ?term a ?class .
}
ORDER BY ?term
"""


def declared_terms() -> set[str]:
    terms = {str(row[0]) for row in REAL.select(TERMS).rows}
    return {f"comity:{term.removeprefix(VOCABULARY)}" for term in terms if term.startswith(VOCABULARY)}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_the_answer_that_was_reviewed(question: str) -> None:
    expected = (EXPECTED / f"{question}.csv").read_bytes()

    assert answer_of(SMALL, question).encode() == expected


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_an_answer_on_both_graphs(question: str) -> None:
    assert answer_of(SMALL, question).count("\r\n") > 1
    assert REAL.select(QUESTIONS[question].text).rows


@pytest.mark.parametrize("question", QUESTIONS)
def test_another_engine_gives_the_same_answer_in_the_same_order(question: str) -> None:
    answer = ask.answer(SMALL, QUESTIONS[question], PARAMETERS.get(question, {}))

    others = AS_RDFLIB.query(catalogue.bind(QUESTIONS[question], answer.values))

    ours = [["" if term is None else str(term) for term in row] for row in answer.table.rows]
    assert [["" if term is None else str(term) for term in row] for row in others] == ours  # type: ignore[union-attr]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_order_of_an_answer_is_total(question: str) -> None:
    order = QUESTIONS[question].text.rpartition("ORDER BY")[2]
    table = REAL.select(QUESTIONS[question].text)
    keys = [table.columns.index(name) for name in re.findall(r"\?(\w+)", order) if name in table.columns]

    placed = [tuple(row[key] for key in keys) for row in table.rows]

    assert len(set(placed)) == len(placed)


def test_nothing_is_expected_of_a_question_that_is_not_there() -> None:
    assert {path.stem for path in EXPECTED.glob("*.csv")} == set(QUESTIONS)
    assert set(PARAMETERS) <= set(QUESTIONS)


def test_every_term_of_the_vocabulary_is_used_by_a_question() -> None:
    used = set(re.findall(r"comity:\w+", "\n".join(query.text for query in QUESTIONS.values())))

    assert declared_terms() - used == set()


def test_the_terms_of_the_vocabulary_are_seen() -> None:
    assert "comity:Meeting" in declared_terms()
    assert len(declared_terms()) > 50
