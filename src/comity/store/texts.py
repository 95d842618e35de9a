"""Answers as plain text, for tables too long to keep a term for each cell."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from comity.store.graph import Graph
from comity.store.local import LocalGraph

Cells: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """The answer to a SELECT query as text: its columns, and its rows, "" where nothing is bound."""

    columns: Cells
    rows: list[Cells]


def texts(graph: Graph, text: str, where: str = "query") -> Texts:
    """Return the answer of ``graph`` to a SELECT query as text, texts that are equal being one object.

    Raises QueryError, ``where`` being the place.
    """
    if isinstance(graph, LocalGraph):
        found = graph.solutions(text, where)
        columns = tuple(variable.value for variable in found.variables)
        return Texts(columns, _shared(("" if cell is None else cell.value for cell in row) for row in found))
    table = graph.select(text, where)
    return Texts(
        table.columns, _shared(("" if cell is None else str(cell) for cell in row) for row in table.rows)
    )


def _shared(rows: Iterable[Iterable[str]]) -> list[Cells]:
    known: dict[str, str] = {}
    return [tuple(known.setdefault(cell, cell) for cell in row) for row in rows]
