"""The dates that a thing spans: a meeting's own, and those of the meetings at which another thing occurs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.names import Iri
from comity.search.meetings import Meeting
from comity.search.paging import rows
from comity.store import Graph

OCCURRENCES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT DISTINCT ?thing ?meeting
WHERE {
  { ?meeting comity:inSeries ?thing }
  UNION { ?meeting comity:place ?thing }
  UNION { ?participation comity:atMeeting ?meeting ; comity:party ?thing }
  UNION { ?item comity:onAgendaOf ?meeting ; comity:topic ?thing }
  UNION { ?thing comity:onAgendaOf ?meeting }
  UNION { ?thing comity:madeAt ?meeting }
  {after}
}
"""


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last date, as printed (xsd:date, xsd:gYearMonth or xsd:gYear)."""

    first: str | None = None
    last: str | None = None


def periods(graph: Graph, known: Iterable[Meeting]) -> Mapping[str, Period]:
    """Return the period of each thing that has one: meetings, and what occurs at them."""
    dated = {each.iri: Period(each.start, each.end or each.start) for each in known if each.start}
    found = dict(dated)
    for thing, meeting in rows(graph, OCCURRENCES, ("thing", "meeting")):
        if isinstance(thing, Iri) and str(meeting) in dated:
            found[thing.value] = _joined(found.get(thing.value, Period()), dated[str(meeting)])
    return found


def _joined(one: Period, other: Period) -> Period:
    return Period(
        min(each.first for each in (one, other) if each.first),
        max(each.last for each in (one, other) if each.last),
    )
