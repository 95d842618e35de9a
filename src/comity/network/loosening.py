"""Which filter leaves a view empty: what there would be links with, or without."""

from collections.abc import Iterator

from comity.errors import UsageError
from comity.names import Literal
from comity.network import filters as sieve
from comity.network.filters import ANY, Filters
from comity.network.linking import bundles
from comity.network.long import Long, bare
from comity.store import Graph


def loosening(graph: Graph, long: Long) -> tuple[str, ...]:
    """Return each change to one filter of ``long`` that would bring links, such as ``without since 2031``."""
    tries = _looser(long)
    return tuple(words for words, filters in tries if _links(bare(graph, long.view.name, filters)))


def _looser(long: Long) -> Iterator[tuple[str, Filters]]:
    """Yield the filters of ``long`` with one left out, or with any role, each with the words that say so."""
    given = long.filters
    if long.view.roles and ANY not in map(str, given.get("role", ())):
        yield "with role any", {**given, "role": [Literal(ANY)]}
    for name, terms in given.items():
        if name not in {"role", "weighting"}:
            rest = {each: kept for each, kept in given.items() if each != name}
            yield f"without {sieve.said({name: terms})}", rest


def _links(long: Long) -> bool:
    """Tell whether ``long`` makes any link; more than memory would hold are some."""
    least, newman = sieve.least(long.filters), sieve.by_newman(long.filters)
    try:
        return any(bundle.weight(newman=newman) >= least for bundle in bundles(long))
    except UsageError:
        return True
