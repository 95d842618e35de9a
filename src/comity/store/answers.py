"""Answers to queries, in our terms."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from comity.names import Term
from comity.store.terms import Triple, order, ours


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT query: its columns, and its rows with ``None`` where nothing is bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


Answer = Table | bool | tuple[Triple, ...]


def table(variables: Iterable[ox.Variable], solutions: Iterable[Iterable[object]]) -> Table:
    """Return ``solutions`` as a table, in the order they come."""
    rows = (tuple(None if value is None else ours(value) for value in row) for row in solutions)
    return Table(tuple(variable.value for variable in variables), tuple(rows))


def triples(found: Iterable[ox.Triple]) -> tuple[Triple, ...]:
    """Return the triples ``found``, each once and sorted."""
    once = {(ours(each.subject), ours(each.predicate), ours(each.object)) for each in found}
    return tuple(sorted(once, key=lambda triple: [order(term) for term in triple]))
