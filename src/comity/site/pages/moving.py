"""The page of how one topic moved from meeting to meeting."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comity import ask
from comity.ask import Step, Timeline
from comity.catalogue import bind, find
from comity.names import Iri, shorten
from comity.site import charts
from comity.site.addresses import address, asked, page_of, workbench
from comity.site.cells import Cell, Column, Name, Number, Period, Proof, Strength, Table, Words, several
from comity.site.facts import Book
from comity.site.page import Page, as_rows
from comity.site.pictures import words
from comity.site.sheet import Sheet
from comity.site.visit import Visit
from comity.store import folders

if TYPE_CHECKING:
    from comity.site.site import Site

PATH = "/timeline"
COLUMNS = (
    *(Column("When"), Column("Meeting", "row"), Column("On"), Column("How firmly")),
    *(Column("In our words", "prose"), Column("Evidence")),
)
SPOKEN = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?topic (COUNT(DISTINCT ?statement) AS ?statements)
WHERE { ?statement comity:under/comity:topic/skos:broader* ?topic }
GROUP BY ?topic
ORDER BY ?topic
"""


def page(visit: Visit) -> Page:
    """Return how the topic in the argument ``topic`` moved, or, without one, the topics that can be followed.

    Raises UsageError for a topic that is not known.
    """
    chosen, choices = visit.one("topic"), _choices(visit)
    if not chosen:
        return Page("Follow a topic", "timeline.html", PATH, {"choices": choices, "followed": None})
    found = ask.timeline(visit.graph, chosen)
    topic = shorten(found.topic.value)
    data = {"choices": choices, "picked": topic, **_followed(visit, found)}
    here = address(PATH, topic=topic)
    forms = as_rows(PATH, topic=topic)
    return Page(f"{found.label}, followed", "timeline.html", here, data, alternates=forms, answer=found.table)


def addresses(site: "Site") -> Iterator[str]:
    """Yield the addresses of the timelines of all topics that anything was said on."""
    return (address(PATH, topic=topic) for topic, *_ in _choices(Visit(site, PATH)))


def stances(visit: Visit) -> dict[int, str]:
    """Return the words of the steps from the least firm to the firmest, by their ranks."""
    return dict(sorted(words(Sheet(Book(visit.graph, visit.site.codes), Iri(""))).items()))


def _followed(visit: Visit, found: Timeline) -> dict[str, object]:
    query = find(folders(["ours"]).queries, "how-did-a-topic-move")
    said = [_said(step) for step in found.steps]
    return {
        "followed": Name(found.label, page_of(found.topic.value), None, "en", "topic"),
        "count": Number(len(found.steps), workbench(bind(query, {"topic": [found.topic]}))),
        "firsts": _firsts(found),
        "chart": charts.over_time("How firmly, over time", said, stances(visit)),
        "table": _table(found),
        "question": asked("how-did-a-topic-move", topic=[found.topic]),
    }


def _said(step: Step) -> charts.Said:
    meeting = Name(step.meeting, page_of(step.meeting_iri.value), None, "en", "meeting")
    return charts.Said(step.start, meeting, step.rank, step.stance)


def _firsts(found: Timeline) -> tuple[tuple[Strength, Period, Name], ...]:
    """Return when each word was first used of the topic, in the order of time."""
    first: dict[Iri, Step] = {}
    for step in found.steps:
        if step.start:
            first.setdefault(step.stance_iri, step)
    return tuple(
        (Strength(step.stance, step.rank), Period(step.start), _said(step).meeting) for step in first.values()
    )


def _table(found: Timeline) -> Table:
    return Table(f"Every statement on {found.label}", COLUMNS, tuple(_row(step) for step in found.steps))


def _row(step: Step) -> tuple[Cell, ...]:
    topics = [
        Name(label, page_of(iri.value), None, "en", "topic")
        for label, iri in zip(step.topics, step.topic_iris, strict=True)
    ]
    marks = tuple(mark for mark in (step.qualification, step.outlook) if mark)
    return (
        Period(step.start) if step.start else Words("date unknown"),
        _said(step).meeting,
        several(topics),
        Strength(step.stance, step.rank, marks),
        Name(step.gloss, page_of(step.statement.value)),
        Proof(step.evidence, step.gloss) if step.evidence else None,
    )


def _choices(visit: Visit) -> list[tuple[str, str, str]]:
    """Return the CURIE, the label and the number of statements of each topic that has any, by label."""
    table = visit.graph.select(SPOKEN)
    called = ask.labels(visit.graph, (row[0] for row in table.rows))
    topics = ((shorten(str(topic)), called(topic), str(count)) for topic, count in table.rows)
    return sorted(
        (each for each in topics if each[0].startswith("topic:")), key=lambda each: each[1].casefold()
    )
