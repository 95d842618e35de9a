"""Periods of calendar months, and which recorded dates they touch."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from comity.errors import UsageError
from comity.network.days import first_day, last_day

Period = tuple[str, str]
LENGTH = re.compile(r"(?P<number>[1-9]\d{0,3})(?P<unit>[my])")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
ALWAYS: Period = ("0001-01-01", "9999-12-31")


def months(text: str, where: str) -> int:
    """Return the number of months in a length such as 24m or 2y; raises UsageError for what is none.

    >>> months("24m", "window"), months("2y", "window")
    (24, 24)
    """
    found = LENGTH.fullmatch(text)
    if not found:
        raise UsageError(where, repr(text), "a number of months or years, such as 24m or 2y")
    return int(found["number"]) * (12 if found["unit"] == "y" else 1)


def checked(text: str, where: str) -> str:
    """Return ``text`` where it is a year, a month or a day that exists; raises UsageError where not."""
    try:
        if DATE.fullmatch(text):
            date.fromisoformat(first_day(text) if len(text) < 10 else text)
            return text
    except ValueError:
        pass
    raise UsageError(where, repr(text), "a year, a month or a day, such as 2015, 2015-04 or 2015-04-20")


def later(day: date, number: int) -> date:
    """Return the same day ``number`` months later, or the last of that month where it is shorter.

    >>> later(date(2016, 1, 31), 1), later(date(2015, 8, 31), 6)
    (datetime.date(2016, 2, 29), datetime.date(2016, 2, 29))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def periods(first: str, last: str, window: int, step: int) -> Iterator[Period]:
    """Yield periods of ``window`` months, every ``step`` months, until ``last`` is in one.

    Each begins so many months after ``first``, not after the one before, so that the 31st comes back after
    a shorter month. Both ends are days within it.

    >>> list(periods("2016-01-31", "2016-04-01", 1, 1))[1:]
    [('2016-02-29', '2016-03-30'), ('2016-03-31', '2016-04-29')]
    """
    anchor, number = date.fromisoformat(first), 0
    while True:
        start, end = later(anchor, number), later(anchor, number + window) - timedelta(days=1)
        yield start.isoformat(), end.isoformat()
        if end.isoformat() >= last:
            return
        number += step


def touches(start: str, end: str, period: Period) -> bool:
    """Tell whether anything recorded from ``start`` to ``end`` may have been within ``period``.

    A date that is only known to the year or month stands for all of its days.

    >>> touches("2016", "2016", ("2016-06-01", "2016-06-30"))
    True
    """
    return first_day(start) <= period[1] and last_day(end) >= period[0]
