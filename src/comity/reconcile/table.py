"""A table with a column of names: what is read before any name is looked up."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from comity.errors import RecordError, UsageError
from comity.reconcile.encoding import Text, decoded
from comity.reconcile.rows import Row, delimiter_of, even, rows


@dataclass(frozen=True, slots=True)
class Table:
    """A table called ``where``: its text, delimiter and first row, and the place of the column of names."""

    where: str
    text: Text
    delimiter: str
    head: Row
    place: int

    @property
    def column(self) -> str:
        """The name of the column of names."""
        return self.head.cells[self.place]

    def rows(self) -> Iterator[Row]:
        """Yield the rows after the first; raises RecordError for one that is longer or shorter."""
        return islice(even(rows(self.text.text, self.delimiter, self.where), self.where), 1, None)


def table(data: bytes, where: str, column: str | None = None, delimiter: str | None = None) -> Table:
    """Return ``data`` as a table whose names stand in ``column``, else the first; the delimiter is guessed.

    Raises RecordError for bytes that are no table, and UsageError for a column of names that is not there,
    or shares its name with another, since what is added is called after it.
    """
    text = decoded(data, where)
    mark = delimiter or delimiter_of(text.text, where)
    head = next(rows(text.text, mark, where), None)
    if head is None or not head.cells:
        raise RecordError(where, 1, "nothing on the first line", "the names of the columns")
    return Table(where, text, mark, head, _place(head, column, where))


def _place(head: Row, column: str | None, where: str) -> int:
    name = head.cells[0] if column is None else column
    if name not in head.cells:
        raise UsageError(where, f"no column {name!r}", " or ".join(map(repr, dict.fromkeys(head.cells))))
    if head.cells.count(name) > 1:
        found = f"{head.cells.count(name)} columns {name!r}"
        raise UsageError(where, found, "a column of names that shares its name with no other; rename one")
    return head.cells.index(name)
