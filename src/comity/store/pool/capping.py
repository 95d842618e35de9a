"""Have a query end after so many rows, whatever it says itself."""

import re
from itertools import pairwise

from comity.store.guard import lexemes


def capped(text: str, rows: int) -> str:
    r"""Return the SELECT query ``text`` with its outermost LIMIT set to ``rows``.

    >>> capped("SELECT * { ?s ?p ?o } LIMIT 9 OFFSET 2", 5)
    'SELECT * { ?s ?p ?o } LIMIT 5 OFFSET 2'
    >>> capped("SELECT * { ?s ?p ?o } # LIMIT 9", 5)
    'SELECT * { ?s ?p ?o } # LIMIT 9\n LIMIT 5 '
    """
    outside = _outside(lexemes(text))
    for word, number in pairwise(outside):
        if word[0].upper() == "LIMIT":
            return f"{text[: number.start()]}{rows}{text[number.end() :]}"
    values = [each.start() for each in outside if each[0].upper() == "VALUES"]
    place = values[0] if values else len(text)
    return f"{text[:place]}\n LIMIT {rows} {text[place:]}"


def _outside(found: list[re.Match[str]]) -> list[re.Match[str]]:
    depth, outside = 0, []
    for lexeme in found:
        depth += lexeme.lastgroup == "open"
        if depth == 0:
            outside.append(lexeme)
        depth -= lexeme.lastgroup == "close"
    return outside
