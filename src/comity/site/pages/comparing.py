"""The page that sets two to four meetings side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from comity import ask
from comity.ask import Comparison
from comity.catalogue import bind, find
from comity.names import shorten
from comity.site.addresses import address, page_of, workbench
from comity.site.cells import Name, Number, Period
from comity.site.comparing import Line, Pillar, pillars, summary
from comity.site.page import Page, as_rows
from comity.site.pages.moving import stances
from comity.site.slopes import slopes
from comity.site.telling import listed
from comity.site.visit import Visit
from comity.store import folders

PATH = "/compare"
MOST = 4
ONLY = ("differences", "both")
PLAIN = "plain"
FIELDS = ("meeting", "only", "view")
HOSTS = "who-hosted-a-meeting"
CODED = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?meeting ?series ?start
WHERE {
  ?item comity:onAgendaOf ?meeting .
  ?meeting comity:inSeries/skos:prefLabel ?series .
  FILTER (LANG(?series) = "en")
  OPTIONAL { ?meeting comity:startDate ?start }
}
ORDER BY ?series COALESCE(STR(?start), "") ?meeting
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """A meeting that can be picked: its CURIE, what it is called, and that in short."""

    value: str
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the cells of one meeting."""

    name: Name
    short: str
    period: Period | None
    place: str
    hosts: str


def page(visit: Visit) -> Page:
    """Return the comparison of the meetings in the argument ``meeting``, given two to four times.

    ``only=differences`` leaves out what did not change, ``only=both`` what not every meeting names. With
    fewer than two meetings it offers those that can be picked; ``view=plain`` is one table and no more, for
    text processors. Raises UsageError as ``ask.compare`` does.
    """
    meetings = _known(visit)
    data: dict[str, object] = {"picked": _padded(meetings), "choices": _choices(visit), "heads": ()}
    if len(meetings) < 2:
        return Page("Compare meetings", "compare.html", address(PATH, meeting=meetings), data)
    comparison, only = ask.compare(visit.graph, meetings), visit.choice("only", ONLY)
    chosen = [shorten(column.meeting.value) for column in comparison.columns]
    here = address(PATH, meeting=chosen, only=only or None)
    data |= _compared(visit, comparison, only) | {"picked": _padded(chosen), **_switches(chosen, only)}
    title = listed([column.label for column in comparison.columns])
    rows, forms = ask.comparison_table(comparison), as_rows(PATH, meeting=chosen)
    data["plain_address"] = address(PATH, meeting=chosen, only=only or None, view=PLAIN)
    template = "compare-plain.html" if visit.choice("view", (PLAIN,)) else "compare.html"
    return Page(f"Compared: {title}", template, here, data, alternates=forms, answer=rows)


def _known(visit: Visit) -> tuple[str, ...]:
    """Return the CURIEs of the meetings that are asked for, each once."""
    found = (ask.resolve(visit.graph, text, "meeting") for text in visit.many("meeting"))
    return tuple(dict.fromkeys(shorten(meeting.value) for meeting in found))


def _compared(visit: Visit, comparison: Comparison, only: str) -> dict[str, object]:
    heads = _heads(visit, comparison)
    shorts = [head.short for head in heads]
    every = pillars(visit.graph, comparison)
    lines = [line for pillar in every for line in pillar.lines]
    return {
        "heads": heads,
        "summary": summary(lines, shorts),
        "pillars": [kept for pillar in every if (kept := _narrowed(pillar, only)).lines],
        "count": Number(len(lines), _query(comparison)),
        "chart": slopes(lines, shorts, tuple(stances(visit).values())),
    }


def _narrowed(pillar: Pillar, only: str) -> Pillar:
    return Pillar(pillar.name, tuple(line for line in pillar.lines if _wanted(line, only)))


def _wanted(line: Line, only: str) -> bool:
    return {"differences": bool(line.tag), "both": line.everywhere}.get(only, True)


def _switches(chosen: Sequence[str], only: str) -> dict[str, object]:
    texts = {"": "all topics", "differences": "only differences", "both": "only topics that each names"}
    switches = tuple(
        (text, address(PATH, meeting=chosen, only=name or None), name == only) for name, text in texts.items()
    )
    return {"switches": switches}


def _heads(visit: Visit, comparison: Comparison) -> tuple[Head, ...]:
    meetings = [column.meeting for column in comparison.columns]
    table = visit.graph.select(bind(find(folders(["ours"]).queries, HOSTS), {"meeting": meetings}))
    called = ask.labels(visit.graph, (row[1] for row in table.rows))
    hosts: dict[object, dict[str, None]] = {}
    for meeting, host, *_ in table.rows:
        hosts.setdefault(meeting, {})[called(host)] = None
    return tuple(
        Head(
            Name(column.label, page_of(column.meeting.value), None, "en", "meeting"),
            _short(column.meeting.value),
            Period(column.start, column.end or None) if column.start else None,
            column.place,
            ", ".join(hosts.get(column.meeting, ())),
        )
        for column in comparison.columns
    )


def _choices(visit: Visit) -> dict[str, list[Choice]]:
    table = visit.graph.select(CODED)
    called = ask.labels(visit.graph, (row[0] for row in table.rows))
    found: dict[str, list[Choice]] = {}
    for meeting, series, _ in table.rows:
        chosen = Choice(shorten(str(meeting)), called(meeting), _short(str(meeting)))
        found.setdefault(str(series), []).append(chosen)
    return found


def _padded(chosen: Sequence[str]) -> list[str]:
    return [*chosen, *[""] * (MOST - len(chosen))]


def _short(meeting: str) -> str:
    return shorten(meeting).partition(":")[2].upper().replace("-", " ")


def _query(comparison: Comparison) -> str:
    query = find(folders(["ours"]).queries, "compare-meetings")
    return workbench(bind(query, {"meeting": [column.meeting for column in comparison.columns]}))
