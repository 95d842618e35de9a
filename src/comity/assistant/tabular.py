"""The rows of an answer: those asked for, as many as fit, each with the words behind it."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from comity import ask
from comity.assistant.cells import Shown, proved, shown
from comity.assistant.outputs import Cell, Row
from comity.assistant.paging import NARROWER, fitting, more
from comity.assistant.texts import clean
from comity.names import Term
from comity.store import Graph, Table


class Window(Protocol):
    """Which rows are asked for: how many to pass over, and how many at most."""

    @property
    def start(self) -> int:
        """The number of rows to pass over."""

    @property
    def limit(self) -> int:
        """The most rows to return."""


def tabular(graph: Graph, table: Table, asked: Window, where: str, hint: str = NARROWER) -> dict[str, Any]:
    """Return the fields ``columns``, ``rows``, ``total``, ``notes`` and ``more`` of an answer.

    Raises LimitError, ``where`` being the place, where not one row fits.
    """
    page = Table(table.columns, table.rows[asked.start : asked.start + asked.limit])
    terms = [term for row in page.rows for term in row]
    how = shown(graph, terms)
    kept = fitting(_rows(graph, page, how), where)
    return {
        "columns": [clean(column) for column in table.columns],
        "rows": kept,
        "total": len(table.rows),
        "notes": list(how.strangers(terms)),
        "more": more(len(table.rows), asked.start, len(kept), hint),
    }


def _rows(graph: Graph, table: Table, how: Shown) -> Iterator[Row]:
    columns = [clean(column) for column in table.columns]
    for row, found in zip(table.rows, ask.evidence(graph, table), strict=True):
        yield Row(cells=dict(_cells(columns, row, how)), evidence=proved(found))


def _cells(columns: Iterable[str], row: Iterable[Term | None], how: Shown) -> Iterator[tuple[str, Cell]]:
    for column, term in zip(columns, row, strict=True):
        if (cell := how.cell(term)) is not None:
            yield column, cell
