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

    A month is written with so many ``letters`` at most. Where one date is only known to lie in the year or
    month of the other, a dash would read as a stretch between them.

    >>> period("2016-05-10", "2016-05-11"), period("2016-05-30", "2016-06-02"), period("2016", None)
    ('10–11 May 2016', '30 May – 2 June 2016', '2016')
    >>> period("2013", "2013-10-25"), period("2013-06", "2014")
    ('2013, to 25 October 2013', 'June 2013 – 2014')
    """
    if not (start and end) or start == end:
        return " ".join(_parts(start or end or "", letters))
    first, last = _parts(start, letters), _parts(end, letters)
    whole = " ".join(last)
    if start.startswith(end) or end.startswith(start):
        return f"{' '.join(first)}, to {whole}"
    while len(first) > 1 and len(first) == len(last) and first[-1] == last[-1]:
        first.pop()
        last = last[: len(first)]
    dash = "–" if len(first) == len(last) == 1 else " – "
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
