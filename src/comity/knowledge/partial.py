"""Dates of which a source gives the year only, or the year and the month."""

from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Literal

Precision = Literal["year", "month", "day"]


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, or a month of a year (xsd:gYear, xsd:gYearMonth): prints as written and sorts among dates.

    In order it comes before everything within it: 2016, then 2016-01, then 1 January 2016.

    >>> str(PartialDate(2016, 11)), PartialDate(2016) < date(2016, 1, 1)
    ('2016-11', True)
    """

    year: int
    month: int | None = None

    @property
    def precision(self) -> Precision:
        """How much is known: ``year`` or ``month``."""
        return "month" if self.month else "year"

    @property
    def first_day(self) -> date:
        """The first day that it can mean, for a place on an axis; not a date that anybody stated."""
        return date(self.year, self.month or 1, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    def __lt__(self, other: object) -> bool:
        if isinstance(other, PartialDate | date):
            return _place(self) < _place(other)
        return NotImplemented


def _place(when: PartialDate | date) -> tuple[int, int, int]:
    if isinstance(when, PartialDate):
        return (when.year, when.month or 0, 0)
    return (when.year, when.month, when.day)
