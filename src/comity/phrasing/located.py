"""Meetings that a text names by their place: ``the Oslo meeting``, ``the IGF in Paris``, ``London 2011``."""

from collections.abc import Iterator, Sequence

from comity.catalogue import serialise
from comity.names import Term
from comity.phrasing.mentions import Mentioned, covered
from comity.phrasing.numbered import GATHERINGS
from comity.phrasing.words import Word, stem
from comity.store import Graph

HELD = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT DISTINCT ?place ?meeting ?series (SUBSTR(STR(?start), 1, 4) AS ?year)
WHERE {
  VALUES ?place { %s }
  ?meeting comity:place ?place ;
           comity:startDate ?start .
  OPTIONAL { ?meeting comity:inSeries ?series }
}
ORDER BY ?place ?meeting ?series ?year
"""
CALLED = GATHERINGS | {*map(stem, ("conference", "talks", "forum", "gathering"))}
NARROWING = frozenset({"series", "year"})
# A year that stands at most so many characters after a place goes with it.
NEXT = 4
Held = Sequence[tuple[Term | None, ...]]


def located(graph: Graph, words: Sequence[Word], mentions: Sequence[Mentioned]) -> tuple[Mentioned, ...]:
    """Return ``mentions`` with the meetings held at a place that is named, if the text speaks of a meeting.

    Where a series or a year is named as well, only meetings of it are meant, and it has its part with them.
    """
    places = [each for each in mentions if "place" in each.things]
    kinds = {kind for each in mentions for kind in each.things}
    if not places or not (NARROWING & kinds or "meeting" in kinds or _speaks_of_one(words)):
        return tuple(mentions)
    listed = " ".join(sorted({serialise(term) for each in places for term in each.things["place"]}))
    held = graph.select(HELD % listed, "meetings held at a place").rows
    if "meeting" in kinds:
        return tuple(each for each in mentions if each not in places or not _told(each, mentions, held))
    return tuple(_with_meetings(words, mentions, places, held))


def _told(place: Mentioned, mentions: Sequence[Mentioned], held: Held) -> bool:
    """Tell whether a meeting that is named was held at ``place``, so that the place adds nothing."""
    meetings = {term for each in mentions for term in each.things.get("meeting", ())}
    return any(row[0] in place.things["place"] and row[1] in meetings for row in held)


def _speaks_of_one(words: Sequence[Word]) -> bool:
    return any(word.stem in CALLED and not word.text.endswith("s") for word in words)


def _with_meetings(
    words: Sequence[Word], mentions: Sequence[Mentioned], places: Sequence[Mentioned], held: Held
) -> Iterator[Mentioned]:
    narrowing = [each for each in mentions if NARROWING & each.things.keys()]
    near = {each: _near(each, narrowing, alone=len(places) == 1) for each in places}
    meant = {each: meetings for each in places if (meetings := _meetings(each, near[each], held))}
    spent = [other for each in meant for other in near[each]]
    for each in mentions:
        if each in meant:
            yield _joined(words, each, near[each], meant[each])
        elif each not in spent:
            yield each


def _near(place: Mentioned, narrowing: Sequence[Mentioned], alone: bool) -> Sequence[Mentioned]:
    """Return the year next to ``place``, or all that narrows, if no other place is named."""
    return narrowing if alone else [each for each in narrowing if 0 <= each.start - place.end <= NEXT]


def _joined(
    words: Sequence[Word], place: Mentioned, spent: Sequence[Mentioned], meetings: tuple[Term, ...]
) -> Mentioned:
    parts = (place, *spent)
    start, end = min(each.start for each in parts), max(each.end for each in parts)
    between = (each.start for each in words if start <= each.start < end and not covered(each, parts))
    things = {**place.things, "meeting": meetings}
    said = place.stems.union(*(each.stems for each in spent))
    return Mentioned(start, end, said, things, foremost=frozenset(meetings), between=frozenset(between))


def _meetings(place: Mentioned, near: Sequence[Mentioned], held: Held) -> tuple[Term, ...]:
    rows = [row for row in held if row[0] in place.things["place"]]
    for at, kind in ((2, "series"), (3, "year")):
        wanted = {str(term) for each in near for term in each.things.get(kind, ())}
        rows = [row for row in rows if not wanted or str(row[at]) in wanted]
    return tuple(dict.fromkeys(row[1] for row in rows if row[1] is not None))
