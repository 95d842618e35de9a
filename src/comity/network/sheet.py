"""Rows as CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from comity.network.content import Value, plain

# A spreadsheet takes a cell that starts with one of these for a formula, and may run it (OWASP).
FORMULA = ("=", "+", "-", "@")


class _Echo:
    """What csv writes to: the line comes back from ``writerow``."""

    def write(self, line: str) -> str:
        """Return ``line``."""
        return line


def sheet(rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """Yield the lines of ``rows`` as CSV in UTF-8; a text like a formula begins with an apostrophe."""
    writer = csv.writer(_Echo(), lineterminator="\r\n")
    for row in rows:
        line: Any = writer.writerow([guarded(cell) if isinstance(cell, str) else plain(cell) for cell in row])
        yield line.encode()


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe before what a spreadsheet would take for a formula.

    >>> guarded("=1+1"), guarded("Oslo")
    ("'=1+1", 'Oslo')
    """
    return f"'{text}" if text.startswith(FORMULA) else text
