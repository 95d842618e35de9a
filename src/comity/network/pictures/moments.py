"""When the meetings of a network were, as columns: one by one where they fit, else by years."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.names import shorten
from comity.network.assembly import Network
from comity.network.attendance import met
from comity.network.caption import number

SPANS = (1, 2, 5, 10, 20, 50, 100, 1000)


@dataclass(frozen=True, slots=True)
class Moments:
    """Columns with their names, the column of each meeting, and how many years one is, 0 for a meeting."""

    names: tuple[str, ...]
    column: Mapping[str, int]
    years: int

    @property
    def said(self) -> tuple[str, ...]:
        """What a caption says of the columns, where they are not meetings."""
        return (
            (f"A column is {number(self.years, 'year')}, since the meetings are many.",) if self.years else ()
        )


def moments(network: Network, most: int) -> Moments:
    """Return the meetings of ``network`` that have a date in at most so many columns, the first one first."""
    begun = sorted((start, meeting) for meeting, (start, _) in met(network).items() if start)
    if len(begun) <= most:
        names = tuple(f"{start} {shorten(meeting).partition(':')[2]}" for start, meeting in begun)
        return Moments(names, {meeting: place for place, (_, meeting) in enumerate(begun)}, 0)
    years = {meeting: int(start[:4]) for start, meeting in begun}
    for span in SPANS:
        first, last = min(years.values()) // span, max(years.values()) // span
        if last - first < most:
            break
    column = {meeting: year // span - first for meeting, year in years.items()}
    return Moments(tuple(_years(range(first, last + 1), span)), column, span)


def _years(periods: Iterable[int], span: int) -> Iterable[str]:
    for period in periods:
        year = period * span
        yield str(year) if span == 1 else f"{year}–{year + span - 1}"
