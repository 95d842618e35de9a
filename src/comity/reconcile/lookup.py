"""Find things by what is said of them, where no name is given."""

from collections.abc import Iterable, Iterator, Sequence

from comity.catalogue import serialise
from comity.names import Iri, Literal
from comity.reconcile.comparing import Given
from comity.reconcile.properties import Property
from comity.search import Index
from comity.store import Graph

MOST = 200
HAVING = """
SELECT DISTINCT ?thing
WHERE {{
  VALUES ?wanted {{ {wanted} }}
  ?thing {path} ?value .
  BIND (STR(?value) AS ?text)
  BIND (STR(?wanted) AS ?name)
  FILTER (?text = ?name || STRSTARTS(?text, CONCAT(?name, "-")) || STRENDS(?text, CONCAT("/", ?name)))
}}
ORDER BY ?thing
LIMIT {most}
"""


def having(
    graph: Graph, index: Index, given: Iterable[tuple[Property, tuple[Given, ...]]]
) -> tuple[Iri, ...]:
    """Return the things with at least one value of ``given``: exact names, dates as far as known, ids."""
    found = [thing for each, wanted in given for thing in _things(graph, index, each, wanted)]
    return tuple(dict.fromkeys(found))


def _things(graph: Graph, index: Index, wanted: Property, given: Sequence[Given]) -> Iterator[Iri]:
    terms = " ".join(serialise(term) for each in given for term in _terms(index, each))
    query = HAVING.format(wanted=terms, path=wanted.path, most=MOST)
    for (thing,) in graph.select(query).rows if terms else ():
        if isinstance(thing, Iri):
            yield thing


def _terms(index: Index, given: Given) -> Iterator[Iri | Literal]:
    if isinstance(given, Iri):
        yield given
    else:
        yield Literal(given)
        yield from (hit.iri for hit in index.named(given))
