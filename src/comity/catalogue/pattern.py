"""The pattern of a query, asked for something else: its prologue and its WHERE stay, the rest goes."""

from comity.catalogue.lexemes import mask
from comity.catalogue.query import FORM


def asking(text: str, head: str) -> str:
    """Return the query ``text`` with ``head`` for its form and columns, and without what follows WHERE.

    >>> asking("SELECT ?a (COUNT(?b) AS ?n) WHERE { ?a ?p ?b } GROUP BY ?a", "SELECT DISTINCT ?p")
    'SELECT DISTINCT ?p WHERE { ?a ?p ?b }'
    """
    hidden = mask(text)
    form = FORM.search(hidden)
    start, end = block(hidden, form.end() if form else 0)
    return f"{text[: form.start() if form else 0]}{head} WHERE {text[start:end]}"


def block(hidden: str, at: int) -> tuple[int, int]:
    """Return where the first block in braces from ``at`` on starts and ends, in the ``hidden`` text.

    >>> block("ASK { ?a ?b { } } LIMIT 1", 0)
    (4, 17)
    """
    start = hidden.index("{", at)
    return start, _end(hidden, start)


def _end(hidden: str, start: int) -> int:
    depth = 0
    for at in range(start, len(hidden)):
        depth += {"{": 1, "}": -1}.get(hidden[at], 0)
        if depth == 0:
            return at + 1
    return len(hidden)
