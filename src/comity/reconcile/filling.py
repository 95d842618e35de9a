"""Add to a table what its names stand for; nothing else in it changes, not even a quote."""

from collections.abc import Iterator, Sequence

from comity.errors import UsageError
from comity.reconcile.matching import Matcher
from comity.reconcile.rows import Row, written
from comity.reconcile.table import Table

# A spreadsheet takes a cell that starts with one of these for a formula, and may run it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MATCH = 3
Piece = tuple[bytes, str | None]


def fill(table: Table, matcher: Matcher) -> Iterator[Piece]:
    """Yield the rows of ``table`` with the cells of ``matcher`` after their own, each with its verdict.

    The first row and lines with nothing on them have none. Raises UsageError for a column that is there
    already, and RecordError for a row that is longer or shorter than the first.
    """
    added = [f"{table.column}_{ending}" for ending in matcher.endings]
    if taken := next((name for name in added if name in table.head.cells), None):
        raise UsageError(table.where, f"a column {taken!r}", "none of that name: it would be ours")
    yield table.text.mark + _longer(table, table.head, added), None
    for row in table.rows():
        cells = matcher.cells(row.cells[table.place]) if row.cells else ()
        yield _longer(table, row, cells), cells[MATCH] if cells else None


def guarded(cell: str) -> str:
    """Return ``cell`` with an apostrophe before what a spreadsheet would take for a formula.

    >>> guarded("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _longer(table: Table, row: Row, cells: Sequence[str]) -> bytes:
    more = table.delimiter + written([*map(guarded, cells)], table.delimiter) if cells else ""
    return table.text.encoded(row.text + more + row.end)
