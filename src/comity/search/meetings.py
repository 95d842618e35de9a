"""Meetings, and what they are called after their number or year in a series."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from comity.names import Iri, Term
from comity.search.paging import rows
from comity.store import Graph

MEETINGS = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT DISTINCT ?meeting ?start ?end ?series ?ordinal
WHERE {
  ?meeting a comity:Meeting .
  OPTIONAL { ?meeting comity:startDate ?start }
  OPTIONAL { ?meeting comity:endDate ?end }
  OPTIONAL { ?meeting comity:inSeries ?series }
  OPTIONAL { ?meeting comity:ordinal ?ordinal }
  {after}
}
"""
# Words that people leave out of the name of a series.
LEFT_OUT = frozenset({"annual", "cyber", "joint", "policy"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting: its dates as printed, its series and its number there, where they are known."""

    iri: str
    start: str | None
    end: str | None
    series: str | None
    ordinal: str | None


def meetings(graph: Graph) -> tuple[Meeting, ...]:
    """Return the meetings of ``graph``, sorted by IRI."""
    found = [row for row in rows(graph, MEETINGS, ("meeting",)) if isinstance(row[0], Iri)]
    return tuple(sorted((Meeting(*map(_text, row)) for row in found), key=repr))  # type: ignore[arg-type]


def called(known: Iterable[Meeting], names: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """Yield the IRI and a name of each meeting of a series; ``names`` are those of the series.

    A meeting has names after its number, and after its year where no other of the series was in it.
    """
    known = tuple(known)
    years = Counter((each.series, _year(each)) for each in known)
    spoken = _spoken(names)
    for each in known:
        for name in spoken.get(each.series or "", ()):
            if each.ordinal:
                yield from ((each.iri, text) for text in _numbered(name, each.ordinal))
            if _year(each) and years[each.series, _year(each)] == 1:
                yield from ((each.iri, text) for text in (f"{name} {_year(each)}", f"{_year(each)} {name}"))


def nth(number: str) -> str:
    """Return a number as an ordinal.

    >>> nth("3"), nth("11"), nth("22")
    ('3rd', '11th', '22nd')
    """
    ending = (
        "th"
        if number[-2:] in {"11", "12", "13"}
        else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")
    )
    return number + ending


def _numbered(name: str, ordinal: str) -> Iterator[str]:
    of = f"{nth(ordinal)} {{}} of the {name}"
    yield from (f"{name} {ordinal}", f"{nth(ordinal)} {name}", f"{nth(ordinal)} {name} meeting")
    yield from (of.format(word) for word in ("meeting", "round", "session", "edition"))
    yield from (f"meeting {ordinal} of the {name}", f"{name} meeting {ordinal}")


def _spoken(names: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    """Return what each series is called, shorter forms too where no other series has the same."""
    short = {series: {_shorter(name) for name in own} - set(own) for series, own in names.items()}
    shared = Counter(chain.from_iterable(short.values()))
    return {
        series: [*sorted(own), *sorted(name for name in short[series] if shared[name] == 1)]
        for series, own in names.items()
    }


def _shorter(name: str) -> str:
    return " ".join(word for word in name.split() if word.casefold() not in LEFT_OUT)


def _year(meeting: Meeting) -> str:
    return (meeting.start or "")[:4]


def _text(term: Term | None) -> str | None:
    return None if term is None else str(term)
