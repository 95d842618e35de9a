"""An answer for spreadsheets: what its things are called, in columns beside them."""

from collections.abc import Iterator, Sequence

from comity.ask.descriptions import labels
from comity.ask.labels import Labels
from comity.names import Iri, Literal, Term
from comity.store import Graph, Table

SUFFIX = "Label"
Cells = Sequence[Term | None]


def with_labels(graph: Graph, table: Table) -> Table:
    """Return ``table`` with a column ``<column>Label``, in English, after each column of things with labels.

    A thing without a label, and a value, has nothing there. A column of that name which the table has already
    stays the only one.
    """
    called = labels(graph, (term for row in table.rows for term in row))
    columns = list(_columns(table, called))
    rows = zip(*(cells for _, cells in columns), strict=True)
    return Table(tuple(name for name, _ in columns), tuple(rows))


def _columns(table: Table, called: Labels) -> Iterator[tuple[str, Cells]]:
    for place, name in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        beside = [_label(term, called) for term in cells]
        yield name, cells
        if any(beside) and f"{name}{SUFFIX}" not in table.columns:
            yield f"{name}{SUFFIX}", beside


def _label(term: Term | None, called: Labels) -> Literal | None:
    known = called.known.get(term) if isinstance(term, Iri) else None
    return Literal(known) if known else None
