"""The question desk: every question as a sentence with blanks, found by subject or in plain words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from comity import ask, phrasing
from comity.catalogue import Query
from comity.names import Literal
from comity.phrasing import Reading
from comity.site import answers, questions, telling
from comity.site.addresses import FORMATS, address
from comity.site.cells import Table
from comity.site.page import Alternate, Page, as_rows
from comity.site.visit import Visit
from comity.store import Table as Rows

PATH = "/questions"
FIELDS = ("ask", "area")
EXAMPLES = "/.well-known/sparql-examples"
COLUMNS = ("name", "area", "question", "parameters")


MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to words that were understood: in a sentence, its first rows, and how many there are.

    ``assumed`` are the values that the words do not name.
    """

    told: str
    assumed: tuple[str, ...]
    table: Table
    count: int
    description: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A question as it may be asked: its summary, its address with values, and what stands in the blanks."""

    name: str
    summary: str
    address: str
    values: tuple[str, ...] = ()


def page(visit: Visit) -> Page:
    """Return all questions by subject; ``ask`` has plain words, which are understood, or doubted, or not."""
    every = questions.desk()
    words, area = (
        visit.one("ask"),
        visit.choice("area", dict.fromkeys(each.tags[0] for each in every.values())),
    )
    data = {
        "words": words,
        "area": area,
        "areas": [(name, list(found)) for name, found in _areas(every) if area in {"", name} and not words],
        "count": len(every),
        "all_address": PATH if area or words else None,
        **(_understood(visit, every, words) if words else {"verdict": None}),
    }
    return Page(
        "Questions",
        "questions.html",
        address(PATH, ask=words or None, area=area or None),
        data,
        alternates=() if words else (*as_rows(PATH, area=area or None), *_described(visit)),
        answer=_rows(every, area),
    )


def _described(visit: Visit) -> tuple[Alternate, ...]:
    """Return the questions as RDF, with the query of each."""
    if not visit.site.place.answers:
        return (Alternate(*FORMATS["ttl"], "/data/questions.ttl"),)
    return tuple(Alternate(*FORMATS[end], address(EXAMPLES, format=end)) for end in ("ttl", "jsonld"))


def _rows(every: Mapping[str, Query], area: str) -> Rows:
    rows = (
        (name, each.tags[0], each.summary, " ".join(each.parameters))
        for name, each in every.items()
        if area in {"", each.tags[0]}
    )
    return Rows(COLUMNS, tuple(tuple(map(Literal, row)) for row in rows))


def _areas(every: Mapping[str, Query]) -> Iterator[tuple[str, Iterator[Offer]]]:
    ordered = sorted(every.values(), key=lambda query: (query.tags[0], query.summary))
    for area, found in groupby(ordered, key=lambda query: query.tags[0]):
        yield area, (Offer(each.name, each.summary, f"{PATH}/{each.name}") for each in found)


def _understood(visit: Visit, every: Mapping[str, Query], words: str) -> dict[str, object]:
    found = phrasing.understand(visit.graph, every, words)
    return {
        "verdict": found.verdict,
        "answered": _answered(visit, found.readings[0]) if found.verdict == "understood" else None,
        "readings": [_offer(visit, each) for each in found.readings],
        "nearest": [_offer(visit, each) for each in found.nearest],
    }


def _answered(visit: Visit, reading: Reading) -> Answered:
    result = visit.kg.ask(reading.query.name, **_written(reading))
    return Answered(
        telling.told(result.table, result.labels),
        answers.assumed(result),
        answers.table(result, 0, MOST_ROWS),
        len(result),
        reading.query.description,
    )


def _written(reading: Reading) -> dict[str, Any]:
    return {name: [ask.written(term) for term in terms] for name, terms in reading.values.items()}


def _offer(visit: Visit, reading: Reading) -> Offer:
    terms = [term for values in reading.values.values() for term in values]
    called = ask.labels(visit.graph, terms)
    query = reading.query
    where = address(f"{PATH}/{query.name}", **_written(reading))
    return Offer(query.name, query.summary, where, tuple(map(called, terms)))
