"""Where strings, IRIs and comments lie in a query, so that its words can be told from its text."""

import re

from comity.tokens import COMMENT, IRI, STRING

HIDDEN = re.compile(rf"{STRING}|{IRI}|{COMMENT}", re.DOTALL)
INK = re.compile(r"[^\n\r]")


def mask(text: str) -> str:
    """Return ``text``, as long as it was, with blanks for every string, IRI and comment.

    >>> mask("ASK { ?a ?b '}' } # {")
    'ASK { ?a ?b     }    '
    """
    return HIDDEN.sub(lambda match: INK.sub(" ", match[0]), text)


def line_of(text: str, offset: int) -> int:
    """Return the number of the line that the character at ``offset`` of ``text`` stands on."""
    return text.count("\n", 0, offset) + 1
