"""Ask a store what it holds, in place of believing that it took what was sent."""

from collections.abc import Iterator, Sequence

from comity.publish.content import Content
from comity.publish.ledger import TRIPLES
from comity.store.canonical import as_answered
from comity.store.remote import NO_UNION, RemoteGraph

READ = """
CONSTRUCT {{ ?subject ?predicate ?object }}
WHERE {{ GRAPH <{graph}> {{ ?subject ?predicate ?object }} }}
"""
COUNT = """
SELECT ?graph (COUNT(*) AS ?triples)
WHERE {{
  VALUES ?graph {{ {graphs} }}
  GRAPH ?graph {{ ?subject ?predicate ?object }}
}}
GROUP BY ?graph
"""
AT_ONCE = 100


def difference(store: RemoteGraph, content: Content) -> str | None:
    """Return how the graph of ``content`` differs in ``store``, read back whole; nothing where it does not.

    Graphs are equal when the values of their literals are, for most engines write ``1.50`` as ``1.5``. Which
    forms have one value is what our own engine says. Raises StoreError, LimitError and UsageError.
    """
    there = set(as_answered(store.construct(READ.format(graph=content.graph), content.graph)))
    here = set(content.values)
    if there == here:
        return None
    return f"{len(here - there)} triples missing and {len(there - here)} others"


def miscounted(store: RemoteGraph, kept: Sequence[Content], dropped: Sequence[str]) -> dict[str, str]:
    """Return how the counts of ``store`` differ from those of the graphs ``kept``, and none of ``dropped``.

    Raises StoreError, LimitError and UsageError.
    """
    expected = {content.graph: {str(len(content.lines)), str(len(content.values))} for content in kept}
    expected |= {graph: {"0"} for graph in dropped}
    counted = dict(_counts(store, list(expected)))
    return {
        graph: f"{counted.get(graph, '0')} triples in place of {' or '.join(sorted(numbers))}"
        for graph, numbers in expected.items()
        if counted.get(graph, "0") not in numbers
    }


def warnings(store: RemoteGraph, landed: Sequence[Content]) -> tuple[str, ...]:
    """Return a sentence where ``store`` has the graphs ``landed``, but not in its default graph."""
    if not landed or not store.hides(f"<{landed[0].graph}> <{TRIPLES}> ?triples"):
        return ()
    return (f"questions find nothing there yet: found {NO_UNION[0]}; expected {NO_UNION[1]}",)


def _counts(store: RemoteGraph, graphs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for start in range(0, len(graphs), AT_ONCE):
        names = " ".join(f"<{graph}>" for graph in graphs[start : start + AT_ONCE])
        for graph, number in store.select(COUNT.format(graphs=names), store.address).rows:
            yield str(graph), str(number)
