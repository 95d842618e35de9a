"""When the meetings of a network were, as columns: one by one where they fit, else by years."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.names import shorten
from comity.network.assembly import Network
from comity.network.attendance import met
from comity.network.caption import number
from comity.network.text import printable

EVENLY = "Meetings stand in their order, at even distances whatever the time between them."
SPANS = (1, 2, 5, 10, 20, 50, 100, 1000)


@dataclass(frozen=True, slots=True)
class Moments:
    """Columns with their names, the column of each meeting, and what a caption says of the columns."""

    names: tuple[str, ...]
    column: Mapping[str, int]
    said: tuple[str, ...]


def moments(network: Network, most: int) -> Moments:
    """Return the meetings of ``network`` that have a date in at most so many columns, the first one first."""
    begun = sorted((start, meeting) for meeting, (start, _) in met(network).items() if start)
    if len(begun) <= most:
        names = tuple(f"{start} {_code(meeting)}" for start, meeting in begun)
        column = {meeting: place for place, (_, meeting) in enumerate(begun)}
        return Moments(names, column, (*((EVENLY,) if len(begun) > 1 else ()), *_spelt(network, column)))
    years = {meeting: int(start[:4]) for start, meeting in begun}
    for span in SPANS:
        first, last = min(years.values()) // span, max(years.values()) // span
        if last - first < most:
            break
    column = {meeting: year // span - first for meeting, year in years.items()}
    said = f"A column is {number(span, 'year')}, since the meetings are many."
    return Moments(tuple(_years(range(first, last + 1), span)), column, (said,))


def _spelt(network: Network, meetings: Iterable[str]) -> tuple[str, ...]:
    """Return a sentence that spells the codes of ``meetings`` out, of those that have a name."""
    called = network.graph.get("called", {})
    said = "; ".join(f"{_code(each)}: {printable(called[each])}" for each in meetings if each in called)
    return (f"{said}.",) if said else ()


def _code(meeting: str) -> str:
    return shorten(meeting).partition(":")[2]


def _years(periods: Iterable[int], span: int) -> Iterable[str]:
    for period in periods:
        year = period * span
        yield str(year) if span == 1 else f"{year}–{year + span - 1}"
