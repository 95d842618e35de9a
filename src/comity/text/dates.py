"""Dates as people read them; a year or a month stays one (STYLE D4)."""

import re

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def day(text: str) -> str:
    """Return a day, month or year as recorded in words, or ``text`` itself where it is none.

    >>> day("2016-05-10"), day("2016-05"), day("2016")
    ('10 May 2016', 'May 2016', '2016')
    """
    return " ".join(_parts(text))


def period(start: str | None, end: str | None = None, letters: int = 99) -> str:
    """Return from when to when in words, with what both dates have in common said once.

    A month is written with so many ``letters`` at most.

    >>> period("2016-05-10", "2016-05-11"), period("2016-05-30", "2016-06-02"), period("2016", None)
    ('10–11 May 2016', '30 May – 2 June 2016', '2016')
    """
    if not (start and end) or start == end:
        return " ".join(_parts(start or end or "", letters))
    first, last = _parts(start, letters), _parts(end, letters)
    whole = " ".join(last)
    while len(first) > 1 and len(first) == len(last) and first[-1] == last[-1]:
        first.pop()
        last = last[: len(first)]
    dash = "–" if len(first) == 1 else " – "
    return f"{' '.join(first)}{dash}{whole}"


def _parts(text: str, letters: int = 99) -> list[str]:
    found = DATE.fullmatch(text)
    if found is None:
        return [text]
    year, month, number = found.groups()
    return [
        part
        for part in (number and str(int(number)), month and MONTHS[int(month) - 1][:letters], year)
        if part
    ]
