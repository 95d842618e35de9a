"""What the other side said, fit to stand in a line of ours."""

LONGEST = 300


def printable(text: str) -> str:
    r"""Return ``text`` on one line, short, and without what steers a terminal.

    >>> printable("a\n\x1b[31m  b")
    'a [31m b'
    """
    plain = "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(plain.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
