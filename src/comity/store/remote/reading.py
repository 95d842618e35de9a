"""Read the body of a response as an answer in our terms, the same that the local engine would have given."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import pyoxigraph as ox

from comity.errors import StoreError
from comity.names import PREFIXES
from comity.store.answers import Table, table, triples
from comity.store.limits import counted
from comity.store.remote.body import PIECE, Body
from comity.store.remote.depth import Depth
from comity.store.remote.said import printable
from comity.store.terms import Triple
from comity.store.turtle import nesting

JSON = "SPARQL 1.1 Query Results JSON"
TEXTS = {PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "langString"}
INTEGER = PREFIXES["xsd"] + "integer"
PLAIN_INTEGER = re.compile("0|-?[1-9][0-9]{0,17}")
ANY = ox.NamedNode(PREFIXES["rdf"] + "value")


class _Shallow:
    """A body of JSON as a file for the engine, which nesting without end would kill."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self._depth = Depth()

    def read(self, size: int = PIECE) -> bytes:
        piece = self._body.read(size)
        if self._depth.is_too_deep(piece):
            raise StoreError(self._body.address, "results that nest too deep", JSON)
        return piece


def results(body: Body, form: str) -> Table | bool:
    """Return the table (for ``form`` SELECT) or the truth (for ASK) that ``body`` holds as JSON.

    Raises StoreError for what is not SPARQL 1.1 Query Results JSON, LimitError for too many rows.
    """
    try:
        found = ox.parse_query_results(_Shallow(body), ox.QueryResultsFormat.JSON)  # type: ignore[arg-type]
        answer = bool(found) if isinstance(found, ox.QueryBoolean) else _table(found, body)
    except (SyntaxError, MemoryError) as error:
        raise _unreadable(body, error, JSON) from error
    body.rest()
    answer = _virtuosos_truth(answer)
    if isinstance(answer, bool) != (form == "ASK"):
        raise StoreError(body.address, "the answer to another form of query", f"that to {form}")
    return answer


def statements(body: Body, syntax: ox.RdfFormat) -> tuple[Triple, ...]:
    """Return the triples that ``body`` holds, each once and sorted; raises StoreError and LimitError."""
    if not body.has_an_end:
        raise StoreError(body.address, "triples of unknown length, maybe cut off", "a length, or chunks")
    text = body.rest()
    if nesting(text.decode(errors="replace")):
        raise StoreError(body.address, "triples that nest too deep", "RDF 1.1")
    try:
        return triples(_as_here(counted(ox.parse(text, syntax), body.limits, body.where)))
    except (SyntaxError, MemoryError) as error:
        raise _unreadable(body, error, syntax.name) from error


def _table(found: ox.QuerySolutions, body: Body) -> Table:
    return table(found.variables, _rows(counted(found, body.limits, body.where)))


def _virtuosos_truth(answer: Table | bool) -> Table | bool:
    # Virtuoso 7 answers ASK in JSON with a table of one column and one number.
    if isinstance(answer, Table) and answer.columns == ("__ASK_RETVAL",):
        return [str(value) for row in answer.rows for value in row] == ["1"]
    return answer


def _rows(solutions: Iterable[ox.QuerySolution]) -> Iterator[list[object]]:
    for solution in solutions:
        yield [_engines_own(value) if isinstance(value, ox.Literal) else value for value in solution]


def _as_here(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    for each in quads:
        value = each.object
        value = _engines_own(value) if isinstance(value, ox.Literal) else value
        yield ox.Triple(each.subject, each.predicate, value)


def _engines_own(literal: ox.Literal) -> ox.Literal:
    """Return ``literal`` in the form that a built graph answers with, such as 1.5 for 1.50."""
    match literal.datatype.value:
        case kind if kind in TEXTS:
            return literal
        case kind if kind == INTEGER and PLAIN_INTEGER.fullmatch(literal.value):
            return literal  # most are, and to store one takes longer than to read a row
    return _stored(literal)


@lru_cache(maxsize=4_096)
def _stored(literal: ox.Literal) -> ox.Literal:
    store = ox.Store()
    store.add(ox.Quad(ANY, ANY, literal))
    stored = next(iter(store)).object
    return stored if isinstance(stored, ox.Literal) else literal


def _unreadable(body: Body, error: Exception, expected: str) -> StoreError:
    return StoreError(body.address, f"an answer that cannot be read ({printable(str(error))})", expected)
