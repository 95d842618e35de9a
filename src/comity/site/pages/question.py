"""The page of one question: its sentence with blanks, the answer in a sentence and as a table, the words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from comity.catalogue import Query
from comity.knowledge import Result
from comity.names import PREFIXES, Iri
from comity.site import answers, assets, charts, citing, questions, telling
from comity.site.addresses import FORMATS, address, page_of, workbench
from comity.site.blanks import sentence
from comity.site.cells import Name, Number
from comity.site.facts import Book
from comity.site.page import Alternate, Crumb, Page, as_rows
from comity.site.pages.desk import PATH
from comity.site.parts import FROM, part
from comity.site.pictures import words
from comity.site.places import below
from comity.site.ranking import ranking
from comity.site.sheet import Sheet
from comity.site.snippets import snippets
from comity.site.visit import Visit

# What things are called in an answer that is found in a browser.
NAMING = ("comity", "skos")
Given = Mapping[str, Sequence[str]]


def page(visit: Visit) -> Page | None:
    """Return the page of the question whose name stands in the path, asked with the arguments of its names.

    ``from`` is the first row. Raises UsageError for a value that a blank does not take.
    """
    query = questions.every().get(visit.parts["name"])
    return _page(visit, query, visit.kg.ask(query.name, **_given(visit, query))) if query else None


def fields(parts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the query of a question may have: its parameters, and the first row."""
    query = questions.every().get(parts["name"])
    return (*query.parameters, FROM) if query else ()


def addresses(_: object) -> Iterator[str]:
    """Yield the addresses of all questions, asked with their examples."""
    return (f"{PATH}/{name}" for name in questions.every())


def _given(visit: Visit, query: Query) -> dict[str, Any]:
    return {name: texts for name in query.parameters if (texts := visit.many(name))}


def _page(visit: Visit, query: Query, result: Result) -> Page:
    given, path = result.parameters, f"{PATH}/{query.name}"
    found = visit.site.blanks(query, result.asked.values)
    rows = part(visit, path, given, len(result))
    data = {
        "question": query,
        "sentence": sentence(query, found),
        "blanks": tuple(found.values()),
        "answer": telling.told(result.table, result.labels),
        "count": Number(len(result), workbench(result.query)),
        "chart": _chart(visit, result),
        "ranking": ranking(result.table, result.labels),
        "table": answers.table(result, rows.first, rows.last),
        **asdict(rows),
        "snippets": snippets(query.name, result.asked.written, result.query, _csv(visit, result)),
        "workbench": workbench(result.query),
        "asking": None if visit.site.place.answers else assets.script("answer"),
        "prefixes": {name: PREFIXES[name] for name in NAMING},
        "assumed": answers.assumed(result),
        "citations": citing.answer(result, _whole(visit, address(path, **_stated(visit, result)))),
    }
    trail = (Crumb("Questions", PATH),)
    forms = _forms(visit, query.name, given)
    return Page(
        query.summary,
        "question.html",
        rows.here,
        data,
        query.description,
        trail,
        forms,
        answer=result.table,
        notes=result.notes,
    )


def _forms(visit: Visit, name: str, given: Given) -> tuple[Alternate, ...]:
    """Return the answer as data; as JSON-LD only a server has it."""
    rows = as_rows(f"{PATH}/{name}", **given)
    linked = address(f"/api/questions/{name}", **given, format="jsonld")
    return (*rows, Alternate(*FORMATS["jsonld"], linked)) if visit.site.place.answers else rows


def _csv(visit: Visit, result: Result) -> str:
    """Return the whole address of the rows as CSV, or nothing where none is known."""
    service = address(f"/api/questions/{result.question}", **result.asked.written, format="csv")
    file = address(f"{PATH}/{result.question}.csv", **result.parameters)
    return _whole(visit, service if visit.site.place.answers else file)


def _stated(visit: Visit, result: Result) -> Given:
    """Return the values in the address of an answer; a folder of files has its examples without any."""
    return result.asked.written if visit.site.place.answers else result.parameters


def _whole(visit: Visit, where: str) -> str:
    """Return the address of ``where`` with its origin, or nothing where none is known."""
    return f"{visit.site.base}{below(visit.site.place, where)}" if visit.site.base else ""


def _chart(visit: Visit, result: Result) -> charts.Chart | None:
    """Return how firmly things were held over time, where the rows have a day, a meeting and a stance."""
    places = {name: at for at, name in enumerate(result.columns)}
    if not {"start", "meeting", "stance"} <= set(places):
        return None
    sheet = Sheet(Book(visit.graph, visit.site.codes), Iri(""))
    rows = dict.fromkeys(
        tuple(row[places[name]] for name in ("start", "meeting", "stance", *_spoken(places)))
        for row in result.table.rows
    )
    said = [
        charts.Said(str(start), _meeting(result, meeting), sheet.step(stance), result.labels(stance))
        for start, meeting, stance, *_ in rows
        if start and isinstance(meeting, Iri) and isinstance(stance, Iri)
    ]
    return charts.over_time("How firmly, over time", said, words(sheet))


def _spoken(places: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(name for name in ("statement", "agreement") if name in places)


def _meeting(result: Result, meeting: Iri) -> Name:
    return Name(result.labels(meeting), page_of(meeting.value), None, "en", "meeting")
