"""The key of a picture: the names that found no room in it, by their numbers, in columns below it."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from xml.etree.ElementTree import Element

from comity.network.pictures.letters import Style, width, wrap
from comity.network.pictures.pen import Box, text

WORDS, NUMBER = Style(6.2, 7.6, ink="#333333"), Style(6.2, 7.6, "bold")
# The least width of a column, what is free between two, and from a number to its name.
NARROWEST, BETWEEN, AFTER = 105.0, 8.0, 3.0
MOST_LINES = 12


def key(parent: Element, names: Sequence[str], box: Box) -> float:
    """Write ``names``, which are numbered from one, into ``box``; return where they end."""
    left, top, room = box
    columns = max(1, int((room + BETWEEN) / (NARROWEST + BETWEEN)))
    wide = (room + BETWEEN) / columns
    before = width(str(len(names)), NUMBER) + AFTER
    entries = [wrap(name, WORDS, wide - BETWEEN - before, MOST_LINES) for name in names]
    starts = list(accumulate(map(len, entries), initial=0))
    tall = max(1, ceil(starts[-1] / columns))
    first: dict[int, int] = {}
    below = top
    for number, (lines, start) in enumerate(zip(entries, starts, strict=False), start=1):
        column = start // tall
        x, y = left + column * wide, top + (start - first.setdefault(column, start)) * WORDS.leading
        _entry(parent, (str(number), *lines), (x, y, before))
        below = max(below, y + len(lines) * WORDS.leading)
    return below


def _entry(parent: Element, words: Sequence[str], box: Box) -> None:
    """Write a number and the lines of its name beside it."""
    left, top, before = box
    number, *lines = words
    text(parent, number, NUMBER, (left + before - AFTER, top + NUMBER.leading / 2), anchor="end")
    for place, each in enumerate(lines):
        text(parent, each, WORDS, (left + before, top + (place + 0.5) * WORDS.leading))
