"""What the other side said, fit to stand in a line of ours."""

import re
from html import unescape

LONGEST = 200
UNSEEN = re.compile(
    r"<(head|script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^>]*(?:>|\Z)", re.DOTALL | re.IGNORECASE
)


def printable(text: str) -> str:
    r"""Return ``text`` on one line, short, and without what steers a terminal.

    >>> printable("a\n\x1b[31m  b")
    'a [31m b'
    """
    plain = "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(plain.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def words_of(page: str) -> str:
    """Return what a reader sees of a page in HTML.

    >>> words_of("<head><title>Oh</title></head><h1>Not&nbsp;found</h1><p>Try &lt;").split()
    ['Not', 'found', 'Try', '<']
    """
    return unescape(UNSEEN.sub(" ", page))
