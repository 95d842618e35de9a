"""Texts as they may go into an answer: on one line, every sign to be seen, and not too long."""

from comity.names import visible

MOST = 600


def clean(text: str, most: int = MOST) -> str:
    r"""Return ``text`` with escapes for what steers terminals or turns writing, cut after ``most`` signs.

    A cut is told. What comes from the graph is data, and must not look like anything else.

    >>> clean("a\u202eb\n c"), clean("abcdef", 3)
    ('a\\u202eb c', 'abc… (3 characters more)')
    """
    shown = visible(" ".join(text.split()))
    return shown if len(shown) <= most else f"{shown[:most]}… ({len(shown) - most:,} characters more)"
