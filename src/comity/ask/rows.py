"""The rows of answers: asked for in queries that stay small, and read by the names of their columns."""

from collections.abc import Iterable, Iterator

from comity.catalogue import serialise
from comity.names import Iri, Term
from comity.store import Graph, Table

SIZE = 500
Row = tuple[Term | None, ...]
Record = dict[str, Term | None]


def rows_about(graph: Graph, pattern: str, things: Iterable[Iri]) -> Iterator[Row]:
    """Yield the rows of ``pattern``, a query with the place ``{things}`` for the IRIs that it asks about."""
    every = sorted(set(things))
    for start in range(0, len(every), SIZE):
        listed = " ".join(serialise(thing) for thing in every[start : start + SIZE])
        yield from graph.select(pattern.replace("{things}", listed)).rows


def records(table: Table) -> Iterator[Record]:
    """Yield the rows of ``table``, each as a map from the name of a column to its term."""
    for row in table.rows:
        yield dict(zip(table.columns, row, strict=True))


def thing(term: Term | None) -> Iri | None:
    """Return ``term`` where it is a thing, else nothing."""
    return term if isinstance(term, Iri) else None
