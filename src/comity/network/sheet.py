"""Rows as CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from comity.network.content import Value, plain

# A spreadsheet takes a cell that starts with one of these for a formula, and may run it (OWASP).
FORMULA = ("=", "+", "-", "@")


def sheet(rows: Iterable[Sequence[Value]]) -> bytes:
    """Return ``rows`` as CSV in UTF-8; a text that looks like a formula begins with an apostrophe."""
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell) if isinstance(cell, str) else plain(cell) for cell in row])
    return written.getvalue().encode()


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe before what a spreadsheet would take for a formula.

    >>> guarded("=1+1"), guarded("Oslo")
    ("'=1+1", 'Oslo')
    """
    return f"'{text}" if text.startswith(FORMULA) else text
