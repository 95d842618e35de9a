"""The page that says what is coded and what is not, of each series and each meeting."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity import ask
from comity.names import PREFIXES, Iri, Literal
from comity.site.addresses import page_of
from comity.site.cells import Cell, Column, Name, Number, Period, Table, Words
from comity.site.counting import (
    AGENDAS,
    ITEMS,
    MEETINGS,
    PASSAGES,
    STATEMENTS,
    UNCODED,
    UNHELD,
    WORDED,
    Counted,
    Counts,
    total,
)
from comity.site.page import Page, as_rows
from comity.site.visit import Visit
from comity.store import Graph
from comity.store import Table as Rows

PATH, GAPS = "/coverage", "where-are-the-gaps"
TITLE = "What is covered, and what is not"
SUMMARY = "Which meetings are coded and how far, which are only known to have been held, and what is missing."
HELD = """PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT ?meeting ?series ?start ?end
WHERE {
  ?meeting a comity:Meeting .
  OPTIONAL { ?meeting comity:inSeries ?series }
  OPTIONAL { ?meeting comity:startDate ?start }
  OPTIONAL { ?meeting comity:endDate ?end }
}
ORDER BY STR(?start) ?meeting"""
NO_SERIES = "In no series"
NOT_CODED = Words("not coded")
# What is counted over the whole graph: in words, and what finds it.
TOTALS: Mapping[str, str] = {
    "meetings": MEETINGS.pattern,
    "of them with their agenda coded": AGENDAS.pattern,
    "only known to have been held": UNCODED.pattern,
    "statements": STATEMENTS.pattern,
    "of them held by nobody that the source names": UNHELD.pattern,
    "passages with the words of the source": "?thing a comity:Passage ; comity:wording ?wording .",
    "passages that only name the source": (
        "?thing a comity:Passage FILTER NOT EXISTS { ?thing comity:wording ?wording }"
    ),
    "sources whose text was at hand": "?thing a comity:Source ; comity:digest ?digest .",
    "sources whose text was not at hand": (
        "?thing a comity:Source FILTER NOT EXISTS { ?thing comity:digest ?digest }"
    ),
    "stretches of text that were read and left out on purpose": "?thing a comity:Omission .",
    "claims, each of one source, where sources differ or one stands alone": "?thing a comity:Claim .",
}
OF_SERIES = (MEETINGS, AGENDAS, UNCODED, STATEMENTS, PASSAGES, WORDED)
OF_MEETINGS = (ITEMS, STATEMENTS, UNHELD, PASSAGES, WORDED)
# These are empty where nobody has coded the agenda, and then say nothing.
BY_AGENDA = {ITEMS, STATEMENTS, UNHELD}
Meetings = Mapping[Iri | None, list[tuple[Iri, Period | None]]]


def page(visit: Visit) -> Page:
    """Return the page of what is covered; its rows have the numbers of each meeting."""
    graph, held = visit.graph, _held(visit.graph)
    series = ask.labels(graph, held)
    ordered = sorted(held, key=lambda each: (each is None, series(each)))
    counts = {counted: Counts(graph, counted) for counted in {*OF_SERIES, *OF_MEETINGS}}
    data = {
        "totals": tuple((words, total(graph, pattern)) for words, pattern in TOTALS.items()),
        "series": _series_table([each for each in ordered if each], series, counts),
        "meetings": tuple(_meeting_tables(graph, held, ordered, series, counts)),
        "gaps": _gaps(visit),
        "gaps_address": f"/questions/{GAPS}",
    }
    return Page(
        TITLE, "coverage.html", PATH, data, SUMMARY, alternates=as_rows(PATH), answer=_rows(held, counts)
    )


def _held(graph: Graph) -> Meetings:
    found: dict[Iri | None, dict[Iri, Period | None]] = {}
    for meeting, series, start, end in graph.select(HELD).rows:
        if isinstance(meeting, Iri):
            when = Period(str(start), str(end) if end else None) if start else None
            found.setdefault(series if isinstance(series, Iri) else None, {})[meeting] = when
    return {series: list(meetings.items()) for series, meetings in found.items()}


def _series_table(every: Sequence[Iri], called: ask.Labels, counts: Mapping[Counted, Counts]) -> Table:
    columns = (Column("Series", "row"), *(Column(counted.name, "number") for counted in OF_SERIES))
    rows = tuple((_named(each, called, "series"), *_of_series(each, counts)) for each in every)
    return Table("Series of meetings, and how much of each is coded", columns, rows)


def _meeting_tables(
    graph: Graph,
    held: Meetings,
    ordered: Iterable[Iri | None],
    series: ask.Labels,
    counts: Mapping[Counted, Counts],
) -> Iterator[Table]:
    called = ask.labels(graph, (meeting for meetings in held.values() for meeting, _ in meetings))
    heads = (Column("Meeting", "row"), Column("When"))
    columns = (*heads, *(Column(counted.name, "number") for counted in OF_MEETINGS))
    for each in ordered:
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (_named(meeting, called, "meeting"), when, *_of_meeting(meeting, counts))
            for meeting, when in held[each]
        )
        yield Table(series(each) if each else NO_SERIES, columns, rows)


def _of_series(series: Iri, counts: Mapping[Counted, Counts]) -> Iterator[Cell]:
    coded = counts[AGENDAS].of_series(series).value > 0
    return (_honest(counted, counts[counted].of_series(series), coded=coded) for counted in OF_SERIES)


def _of_meeting(meeting: Iri, counts: Mapping[Counted, Counts]) -> Iterator[Cell]:
    coded = counts[ITEMS].of_meeting(meeting).value > 0
    return (_honest(counted, counts[counted].of_meeting(meeting), coded=coded) for counted in OF_MEETINGS)


def _honest(counted: Counted, number: Number, *, coded: bool) -> Cell:
    """Return the number, unless it is none only because nobody has coded the agenda."""
    return NOT_CODED if counted in BY_AGENDA and not coded and not number.value else number


def _gaps(visit: Visit) -> Table:
    result = visit.kg.ask(GAPS)
    columns = (Column("Series", "row"), Column("Numbers missing"), Column("How many", "number"))
    rows = tuple(
        (
            _named(series, result.labels, "series"),
            Words(_between(int(str(after)), int(str(before)))),
            Number(int(str(before)) - int(str(after)) - 1, f"/questions/{GAPS}"),
        )
        for series, after, before in result.table.rows
        if isinstance(series, Iri)
    )
    return Table("Numbers of meetings that are not recorded", columns, rows)


def _between(after: int, before: int) -> str:
    """Return the numbers that are missing in words.

    >>> _between(2, 4), _between(3, 7)
    ('3', '4 to 6')
    """
    first, last = after + 1, before - 1
    return str(first) if first == last else f"{first} to {last}"


def _named(thing: Iri, called: ask.Labels, kind: str) -> Name:
    return Name(called(thing), page_of(thing.value), None, called.language(thing), kind)


def _rows(held: Meetings, counts: Mapping[Counted, Counts]) -> Rows:
    names = tuple(counted.name.lower().replace(" ", "_") for counted in OF_MEETINGS)
    rows = (
        (meeting, series, *(_literal(counts[counted].of_meeting(meeting)) for counted in OF_MEETINGS))
        for series, meetings in held.items()
        for meeting, _ in meetings
    )
    return Rows(("meeting", "series", *names), tuple(rows))


def _literal(number: Number) -> Literal:
    return Literal(str(number.value), f"{PREFIXES['xsd']}integer")
