"""Evaluate one SPARQL query on a store, after the scan that keeps it from reaching out."""

import pyoxigraph as ox

from comity.errors import QueryError
from comity.store.guard import scan
from comity.store.mistakes import explained

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def evaluate(store: ox.Store, text: str, where: str = "query") -> Results:
    """Return the answer of the engine to ``text``, on the union of all graphs unless the query names some.

    Raises QueryError, ``where`` being the place, for a query that is refused or cannot be parsed.
    """
    named = scan(text, where)
    for graph, line in named.items():
        if not store.contains_named_graph(ox.NamedNode(graph)):
            raise QueryError(where, line, f"FROM <{graph}>", "a graph of this dataset")
    try:
        # Told to use the union, the engine would pass over FROM without a word.
        return store.query(text, use_default_graph_as_union=not named)
    except SyntaxError as error:
        raise explained(text, where, str(error)) from error
