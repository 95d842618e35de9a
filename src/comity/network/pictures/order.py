"""The order of nodes in two columns: few crossings, the same on every machine.

The barycentre method of Sugiyama, Tagawa and Toda (1981), sweep by sweep; topics stay beside those of
their pillar, stances by rank. The best of all sweeps is kept. Ties go by strength, then by label.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from typing import TypeAlias

from comity.network.assembly import Network, nodes
from comity.network.marks import RANKS

SWEEPS = 8

Columns: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


def columns(network: Network) -> Columns:
    """Return the nodes of the first and of the second kind in ``network``, each from top to bottom."""
    first, second = network.graph["modes"]
    left = tuple(sorted(nodes(network, first), key=lambda node: _tie(network, node)))
    tried = []
    for _ in range(SWEEPS):
        right = _side(network, second, left)
        tried.append((left, right))
        left = _side(network, first, right)
        tried.append((left, right))
    # The first column has its own order only after a sweep.
    return min(tried[1:], key=lambda pair: crossings(network, pair))


def crossings(network: Network, pair: Columns) -> int:
    """Return how many pairs of links cross when the columns ``pair`` are drawn with straight lines."""
    left, right = map(_places, pair)
    ends: list[int] = []
    crossed = 0
    for _, end in sorted((left[a], right[b]) for a in pair[0] for b in network[a]):
        crossed += len(ends) - bisect_right(ends, end)
        insort(ends, end)
    return crossed


def _side(network: Network, kind: str, facing: Sequence[str]) -> tuple[str, ...]:
    """Return the nodes of ``kind`` by the mean place of their neighbours in ``facing``."""
    side = nodes(network, kind)
    centre = _centres(network, side, facing)
    group = _groups(network, kind, centre)
    return tuple(sorted(side, key=lambda node: (group[node], centre[node], _tie(network, node))))


def _groups(network: Network, kind: str, centre: dict[str, float]) -> dict[str, tuple[float, str]]:
    """Return what keeps nodes together before all else: the pillars of topics, the ranks of stances."""
    held = network.nodes
    if kind == "stance":
        return {node: (-RANKS.get(held[node]["label"], -1), "") for node in centre}
    if kind != "topic":
        return dict.fromkeys(centre, (0, ""))
    pillars: dict[str, list[float]] = {}
    for topic, at in centre.items():
        pillars.setdefault(held[topic]["group"], []).append(at)
    mean = {pillar: round(sum(inside) / len(inside), 6) for pillar, inside in pillars.items()}
    return {topic: (mean[held[topic]["group"]], held[topic]["group"]) for topic in centre}


def _centres(network: Network, side: Sequence[str], facing: Sequence[str]) -> dict[str, float]:
    """Return for each node the mean place of its neighbours in ``facing``, by weight, rounded for ties."""
    place = _places(facing)
    return {
        node: round(
            sum(place[other] * link["weight"] for other, link in network[node].items())
            / (network.degree(node, weight="weight") or 1),
            6,
        )
        for node in side
    }


def _places(column: Sequence[str]) -> dict[str, int]:
    return {node: place for place, node in enumerate(column)}


def _tie(network: Network, node: str) -> tuple[float, str, str]:
    return (-network.degree(node, weight="weight"), network.nodes[node]["label"], node)
