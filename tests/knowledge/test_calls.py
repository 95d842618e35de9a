"""Whatever a method is called with, it answers or raises an error of ours that says what it takes."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import numpy
import pytest

import comity
from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph
from tests.knowledge.made import MEETING, column

NONSENSE = (5, None, -1, True, 1.5, b"x", object(), [], {}, float("nan"), date(2031, 5, 19))
ASK = "ASK { ?s ?p ?o }"
CALLS: dict[str, Callable[[KnowledgeGraph, Any], object]] = {
    "open": lambda kg, it: comity.open(it),
    "open a time-out": lambda kg, it: comity.open(timeout=it),
    "ask": lambda kg, it: kg.ask(it),
    "ask a parameter": lambda kg, it: kg.ask("where-was-it-agreed", topic=it),
    "ask a time-out": lambda kg, it: kg.ask("where-was-it-agreed", timeout=it),
    "sparql": lambda kg, it: kg.sparql(it),
    "sparql a time-out": lambda kg, it: kg.sparql(ASK, timeout=it),
    "questions": lambda kg, it: kg.questions(it),
    "question": lambda kg, it: kg.questions()[str(it)],
    "entity": lambda kg, it: kg.entity(it),
    "compare": lambda kg, it: kg.compare("harbour-2", it),
    "timeline": lambda kg, it: kg.timeline(it),
    "network": lambda kg, it: kg.network(it),
    "network filter": lambda kg, it: kg.network(since=it),
    "search": lambda kg, it: kg.search(it),
    "search kind": lambda kg, it: kg.search("x", kind=it),
    "search limit": lambda kg, it: kg.search("x", limit=it),
    "column": lambda kg, it: column(kg, MEETING).column(it),
    "dicts": lambda kg, it: column(kg, MEETING).to_dicts(it),
    "pandas": lambda kg, it: column(kg, MEETING).to_pandas(it),
    "arrow": lambda kg, it: column(kg, MEETING).to_arrow(languages=it),
    "polars": lambda kg, it: column(kg, MEETING).to_polars(it, languages=it),
    "csv": lambda kg, it: column(kg, MEETING).to_csv(terms=it),
    "json": lambda kg, it: column(kg, MEETING).to_json(it),
    "networkx": lambda kg, it: column(kg, MEETING).to_networkx(it),
    "cite": lambda kg, it: column(kg, MEETING).cite(it),
    "cite a day": lambda kg, it: column(kg, MEETING).cite(accessed=it),
}


@pytest.mark.parametrize("call", CALLS)
def test_nonsense_is_answered_or_refused_as_wrong_use(kg: KnowledgeGraph, call: str) -> None:
    for nonsense in NONSENSE:
        with suppress(UsageError):
            CALLS[call](kg, nonsense)


@pytest.mark.parametrize(
    ("call", "given", "message"),
    [
        ("open", 5, r"open\(sources\): found 5; expected a text or a path"),
        ("open a time-out", "x", r"open\(timeout\): found 'x'; expected a number above 0 and below 1e\+09"),
        ("sparql a time-out", -1, r"sparql\(timeout\): found -1; expected a number above 0"),
        ("sparql a time-out", "x", r"sparql\(timeout\): found 'x'; expected a number above 0"),
        ("ask", 5, r"ask\(question\): found 5; expected a text"),
        ("entity", 5, r"entity\(name\): found 5; expected a text"),
        ("compare", 6, r"compare\(meetings\): found 6; expected a text"),
        ("search", None, r"search\(text\): found None; expected a text"),
        ("search limit", "3", r"search\(limit\): found '3'; expected a whole number above 0"),
        ("search limit", 0, r"search\(limit\): found 0; expected a whole number above 0"),
        ("search limit", -5, r"search\(limit\): found -5"),
        ("search limit", True, r"search\(limit\): found True"),
        ("arrow", 1, r"to_arrow\(languages\): found 1; expected True or False"),
        ("cite", "mla", r"cite\(style\): found 'mla'; expected apa or bibtex or csl-json"),
        ("cite a day", "2026-11-22", r"cite\(accessed\): found '2026-11-22'; expected a datetime.date"),
    ],
)
def test_what_is_refused_is_told_with_what_is_taken(
    kg: KnowledgeGraph, call: str, given: object, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        CALLS[call](kg, given)


def test_a_word_of_a_list_may_be_written_in_any_case(kg: KnowledgeGraph) -> None:
    found = column(kg, MEETING)

    assert found.cite("APA") == found.cite("apa")  # type: ignore[arg-type]
    assert found.to_dicts("IRI") == found.to_dicts(terms="iri")  # type: ignore[arg-type]


def test_numbers_of_numpy_are_numbers(kg: KnowledgeGraph) -> None:
    found = kg.search("harbour", limit=numpy.int64(2))  # type: ignore[arg-type]

    assert len(found) == 2
    assert kg.sparql(ASK, timeout=numpy.float32(5))
