"""Recorded dates as days: a month or a year stands for all of its days."""

from calendar import monthrange
from collections.abc import Iterable


def first_day(date: str) -> str:
    """Return the first day of a date that may be a day, a month or a year.

    >>> first_day("2016"), first_day("2016-05-10")
    ('2016-01-01', '2016-05-10')
    """
    return f"{date}-01-01"[:10]


def last_day(date: str) -> str:
    """Return the last day of a date that may be a day, a month or a year.

    >>> last_day("2016"), last_day("2016-02")
    ('2016-12-31', '2016-02-29')
    """
    if len(date) >= 10:
        return date[:10]
    year, month = int(date[:4]), int(date[5:7] or 12)
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]}"


def spells(dates: Iterable[tuple[str, str]]) -> list[tuple[str, str, int]]:
    """Return the closed intervals that ``dates`` cover, each with how many have begun by its end.

    Those that share a day become one, since Gephi refuses intervals that overlap.

    >>> spells([("2016-05", "2016-05"), ("2016-05-10", "2016-06-02"), ("2017", "2017")])
    [('2016-05-01', '2016-06-02', 2), ('2017-01-01', '2017-12-31', 3)]
    """
    found: list[tuple[str, str, int]] = []
    days = sorted((first_day(start), last_day(end)) for start, end in dates)
    for so_far, (start, end) in enumerate(days, start=1):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]), so_far)
        else:
            found.append((start, end, so_far))
    return found
