"""The order of names for people who look for one: by their words, then by their numbers as numbers."""

import re
from collections.abc import Sequence

ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b\s*")
NUMBER = re.compile(r"(\d+)")
Key = tuple[Sequence[tuple[str, int]], Sequence[int]]


def by_name(text: str) -> Key:
    """Return the key that sorts names, those that differ in which of a row they are by that.

    >>> sorted(["10th GGE", "2nd GGE", "2nd Forum", "Group 10", "Group 9"], key=by_name)
    ['2nd Forum', '2nd GGE', '10th GGE', 'Group 9', 'Group 10']
    """
    ordinals = [int(number) for number in ORDINAL.findall(text)]
    pieces = NUMBER.split(ORDINAL.sub("", text).casefold())
    numbers = [*pieces[1::2], ""]
    return [(words, int(number or 0)) for words, number in zip(pieces[::2], numbers, strict=True)], ordinals
