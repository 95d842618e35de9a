"""What is coded of meetings, counted: of all, of each series, of each meeting; each number with its query."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.catalogue import serialise
from comity.names import Iri
from comity.site.addresses import workbench
from comity.site.cells import Number
from comity.site.listings import prefixes
from comity.store import Graph

PROVED = (
    "{ ?meeting a comity:Meeting ; comity:evidence ?thing } UNION "
    "{ ?record comity:onAgendaOf|comity:madeAt|comity:atMeeting ?meeting ; comity:evidence ?thing }"
)
CODED = "?item comity:onAgendaOf ?meeting"
IN_SERIES = "?meeting comity:inSeries ?series ."
THE_MEETING = "BIND (?meeting AS ?thing)"


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of meetings: its name, and the pattern that finds each ``?thing`` of a ``?meeting``."""

    name: str
    pattern: str


MEETINGS = Counted("Meetings", f"?meeting a comity:Meeting . {THE_MEETING}")
AGENDAS = Counted("Agenda coded", f"{CODED} . {THE_MEETING}")
UNCODED = Counted(
    "Agenda not coded", f"?meeting a comity:Meeting . FILTER NOT EXISTS {{ {CODED} }} {THE_MEETING}"
)
ITEMS = Counted("Agenda items", "?thing comity:onAgendaOf ?meeting .")
STATEMENTS = Counted("Statements", "?thing comity:madeAt ?meeting .")
UNHELD = Counted(
    "Held by nobody named",
    "?thing comity:madeAt ?meeting . FILTER NOT EXISTS { ?thing comity:heldBy ?party }",
)
PASSAGES = Counted("Passages", PROVED)
WORDED = Counted("With words", f"{PROVED} ?thing comity:wording ?wording .")


class Counts:
    """How much there is of what is ``counted``, by meeting and by series; each number is asked for once."""

    def __init__(self, graph: Graph, counted: Counted) -> None:
        self.counted = counted
        self._by_meeting = _grouped(graph, counted.pattern, "?meeting")
        self._by_series = _grouped(graph, f"{counted.pattern} {IN_SERIES}", "?series")

    def of_meeting(self, meeting: Iri) -> Number:
        """Return how much there is of ``meeting``."""
        pattern = f"VALUES ?meeting {{ {serialise(meeting)} }} {self.counted.pattern}"
        return Number(self._by_meeting.get(meeting, 0), workbench(listing(pattern)))

    def of_series(self, series: Iri) -> Number:
        """Return how much there is of all meetings of ``series``."""
        pattern = f"VALUES ?series {{ {serialise(series)} }} {self.counted.pattern} {IN_SERIES}"
        return Number(self._by_series.get(series, 0), workbench(listing(pattern)))


def total(graph: Graph, pattern: str) -> Number:
    """Return how many things the ``pattern`` finds, with the query that lists them."""
    return Number(len(graph.select(listing(pattern)).rows), workbench(listing(pattern)))


def listing(pattern: str) -> str:
    """Return the query whose rows are the things that ``pattern`` finds."""
    return f"{prefixes(pattern)}SELECT DISTINCT ?thing\nWHERE {{ {pattern} }}\nORDER BY ?thing"


def _grouped(graph: Graph, pattern: str, by: str) -> Mapping[Iri, int]:
    query = (
        f"SELECT {by} (COUNT(DISTINCT ?thing) AS ?count)\nWHERE {{ {pattern} }}\nGROUP BY {by}\nORDER BY {by}"
    )
    rows = graph.select(f"{prefixes(pattern)}{query}").rows
    return {group: int(str(count)) for group, count in rows if isinstance(group, Iri)}
