"""What a network has to hold to be measured, drawn or written, as those of ``view`` and their parts do."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from comity.errors import UsageError
from comity.network.assembly import Network

EXPECTED = "a network of `comity.network.view` or `kg.network`, or a part of one"


class Needs(NamedTuple):
    """The attributes that the network itself, each of its nodes and each of its links must have."""

    network: frozenset[str]
    node: frozenset[str]
    link: frozenset[str]


TO_MEASURE = Needs(frozenset({"modes"}), frozenset(), frozenset({"weight"}))
TO_SHOW = Needs(
    frozenset({"view", "title", "meaning", "modes", "counts", "filters", "dataset", "digest", "meetings"}),
    frozenset({"iri", "label", "short", "kind", "group"}),
    frozenset({"weight", "first", "last", "meetings", "evidence"}),
)


def check(network: Network, needs: Needs) -> None:
    """Raise UsageError where ``network`` lacks what it ``needs``, or links two nodes of one of two kinds."""
    for what, held, needed in _parts(network, needs):
        if lacking := sorted(needed - held.keys()):
            raise UsageError("network", f"{what} without {', '.join(lacking)}", EXPECTED)
    if len(network.graph["modes"]) == 2:
        _check_sides(network)


def _check_sides(network: Network) -> None:
    side = {node: held.get("bipartite") for node, held in network.nodes.data()}
    for a, b in network.edges:
        if side[a] == side[b]:
            modes = " and ".join(network.graph["modes"])
            raise UsageError(
                "network",
                f"a link from {a} to {b}",
                f"{modes} at its ends; views of one kind are projections",
            )


def _parts(network: Network, needs: Needs) -> Iterator[tuple[str, Mapping[str, Any], frozenset[str]]]:
    yield "a graph", network.graph, needs.network
    yield from (("a node", held, needs.node) for held in network.nodes.values())
    yield from (("a link", held, needs.link) for *_, held in network.edges.data())
