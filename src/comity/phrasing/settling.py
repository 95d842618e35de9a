"""Let the answers settle what names leave open: a treaty or the process called after it, or one left over."""

from collections.abc import Sequence
from dataclasses import replace

from comity.catalogue import bind, serialise
from comity.names import Iri, Term, kind_of
from comity.phrasing.mentions import Mentioned
from comity.phrasing.readings import Reading
from comity.phrasing.scoring import Candidate
from comity.store import Graph, Table

# The parameters that take the earlier and the later of two meetings.
ORDERED = ("earlier", "later")
DATES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT ?meeting ?start
WHERE {
  VALUES ?meeting { %s }
  ?meeting comity:startDate ?start .
}
ORDER BY ?meeting ?start
"""
SERIES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT ?meeting ?series
WHERE {
  VALUES ?meeting { %s }
  ?meeting comity:inSeries ?series .
}
ORDER BY ?meeting ?series
"""


def possible(graph: Graph, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return ``candidates`` without a first one that leaves over what its answer has not, the rest likelier.

    That is for questions without parameters, which answer for everything. Raises the errors of the graph.
    """
    first = candidates[0] if candidates else None
    if (
        first is None
        or not first.left
        or first.reading.query.parameters
        or _has(graph, first.reading, first.left)
    ):
        return tuple(candidates)
    rest = 1 - first.reading.score
    return tuple(
        replace(each, reading=replace(each.reading, score=round(each.reading.score / rest, 4)))
        for each in candidates[1:]
        if rest
    )


def answered(graph: Graph, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the sound of ``candidates``; of those that leave a thing over, the first, if its answer has it.

    That is for questions without parameters, which answer for everything. Raises the errors of the graph.
    """
    return tuple(
        each
        for each in candidates
        if each.sound and (not each.left or (each is candidates[0] and _has(graph, each.reading, each.left)))
    )


def settled(graph: Graph, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return ``readings`` without those that find nothing, of the first one's question, where another does.

    That is done only where they differ in the kind of a thing; which meeting is meant, the user must say.
    Raises the errors of the graph.
    """
    rivals = [each for each in readings if each.query is readings[0].query]
    if len(set(map(_kinds, rivals))) == 1 or readings[0].query.form != "SELECT":
        return tuple(readings)
    found = [each for each in rivals if _answer(graph, each).rows]
    return tuple(each for each in readings if not found or each in found or each not in rivals)


def together(graph: Graph, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return ``readings`` without those whose meetings are of several series, where another's are of one.

    That is for numbers that several series reach. Raises the errors of the graph.
    """
    meetings = {each for reading in readings for each in _meetings(reading)}
    listed = " ".join(serialise(each) for each in sorted(meetings, key=str))
    rows = graph.select(SERIES % listed, "series of meetings").rows if len(meetings) > 1 else ()
    series = {row[0]: row[1] for row in rows}
    of_one = [each for each in readings if len({series.get(one) for one in _meetings(each)}) <= 1]
    questions = {each.query.name for each in of_one if len(_meetings(each)) > 1}
    return tuple(each for each in readings if each in of_one or each.query.name not in questions)


def in_order(graph: Graph, reading: Reading) -> Reading:
    """Return ``reading``, its earlier and later meeting as they were held. Raises the errors of the graph."""
    meetings = {name: reading.values.get(name, ()) for name in ORDERED}
    if not all(map(len, meetings.values())):
        return reading
    listed = " ".join(serialise(each) for terms in meetings.values() for each in terms)
    dates = {meeting: str(start) for meeting, start in graph.select(DATES % listed, "dates of meetings").rows}
    held = sorted(meetings.values(), key=lambda terms: [dates.get(each, "") for each in terms])
    return replace(reading, values={**reading.values, **dict(zip(ORDERED, held, strict=True))})


def _meetings(reading: Reading) -> set[Term]:
    terms = (term for values in reading.values.values() for term in values)
    return {each for each in terms if isinstance(each, Iri) and kind_of(each.value) == "meeting"}


def _kinds(reading: Reading) -> frozenset[str | None]:
    things = (term.value for terms in reading.values.values() for term in terms if isinstance(term, Iri))
    return frozenset(map(kind_of, things))


def _has(graph: Graph, reading: Reading, left: Sequence[Mentioned]) -> bool:
    if reading.query.form != "SELECT":
        return False
    cells: set[Term | None] = {cell for row in _answer(graph, reading).rows for cell in row}
    return all(any(thing in cells for things in each.things.values() for thing in things) for each in left)


def _answer(graph: Graph, reading: Reading) -> Table:
    return graph.select(bind(reading.query, reading.values), str(reading.query.path))
