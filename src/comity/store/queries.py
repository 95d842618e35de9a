"""Evaluate one SPARQL query on a store, after the scan that keeps it from reaching out."""

import re

import pyoxigraph as ox

from comity.errors import QueryError
from comity.store.guard import scan

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?")
# Of all that the parser says it would take, what a reader understands: sentences, signs and words.
SENTENCE = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+)+")
SIGN = re.compile(r'"[^"]+"|\b[A-Z]{2,}\b')


def evaluate(store: ox.Store, text: str, where: str = "query") -> Results:
    """Return the answer of the engine to ``text``, on the union of all graphs unless the query names some.

    Raises QueryError, ``where`` being the place, for a query that is refused or cannot be parsed.
    """
    named = scan(text, where)
    for graph, line in named.items():
        if not store.contains_named_graph(ox.NamedNode(graph)):
            raise QueryError(where, line, f"FROM <{graph}>", "a graph of this dataset")
    try:
        # With a FROM the engine would ignore it and still answer from the union.
        return store.query(text, use_default_graph_as_union=not named)
    except SyntaxError as error:
        raise _explained(text, where, str(error)) from error


def _explained(text: str, where: str, message: str) -> QueryError:
    place = PLACE.match(message)
    if place is None:
        return QueryError(where, 1, message, "SPARQL 1.1")
    line, column = int(place[1]), int(place[2])
    found = _word(text.splitlines()[line - 1 :], column)
    if sentence := SENTENCE.search(message, place.end()):
        return QueryError(where, line, f"{found} ({sentence[0]})", "SPARQL 1.1")
    signs = ", ".join(dict.fromkeys(SIGN.findall(message, place.end())))
    return QueryError(where, line, found, signs or "SPARQL 1.1")


def _word(lines: list[str], column: int) -> str:
    if not "\n".join(lines)[column - 1 :].strip():
        return "the end of the query"
    start = lines[0].rfind(" ", 0, column - 1) + 1
    return repr(lines[0][start:].split(" ")[0] or lines[0][column - 1 :])
