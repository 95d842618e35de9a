"""Evaluate one SPARQL query on a store, after the scan that keeps it from reaching out."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import pyoxigraph as ox

from comity.errors import QueryError
from comity.names import is_iri
from comity.store.guard import is_harmless, scan
from comity.store.mistakes import explained
from comity.store.stars import spelled_out

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Chosen(NamedTuple):
    """The graphs that a request chooses, whatever the query names: SPARQL 1.1 Protocol, 2.1.4."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


EVERY = Chosen()


def evaluate(store: ox.Store, text: str, where: str = "query", chosen: Chosen = EVERY) -> Results:
    """Return the answer of the engine to ``text``, on the union of all graphs unless some are named.

    Raises QueryError, ``where`` being the place, for a query that is refused or cannot be parsed.
    """
    named = {} if is_harmless(text) else scan(text, where)
    _refuse_strangers(store, named, where)
    _refuse_strangers(store, dict.fromkeys((*chosen.default, *chosen.named), 1), where)
    try:
        told = spelled_out(text)
        if any(chosen):
            return store.query(told, default_graph=_nodes(chosen.default), named_graphs=_nodes(chosen.named))
        # Told to use the union, the engine would pass over FROM without a word.
        return store.query(told, use_default_graph_as_union=not named)
    except SyntaxError as error:
        scan(text, where)  # which knows more of what people get wrong
        raise explained(text, where, str(error)) from error


def _refuse_strangers(store: ox.Store, named: dict[str, int], where: str) -> None:
    for graph, line in named.items():
        if not (is_iri(graph) and store.contains_named_graph(ox.NamedNode(graph))):
            raise QueryError(where, line, f"FROM <{graph}>", "a graph of this dataset")


def _nodes(iris: Iterable[str]) -> list[Any]:
    return [ox.NamedNode(iri) for iri in iris]
