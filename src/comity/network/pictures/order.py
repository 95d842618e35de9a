"""The order of nodes in two columns: few crossings, the same on every machine.

The barycentre method of Sugiyama, Tagawa and Toda (1981), sweep by sweep; topics stay beside those of
their pillar. The best of all sweeps is kept. Ties go by strength, then by label.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence

from comity.network.assembly import Network, nodes

SWEEPS = 8

Columns = tuple[tuple[str, ...], tuple[str, ...]]


def columns(network: Network) -> Columns:
    """Return the institutions and the topics of ``network``, each from top to bottom."""
    left = tuple(sorted(nodes(network, "institution"), key=lambda node: _tie(network, node)))
    tried = []
    for _ in range(SWEEPS):
        right = _by_pillar(network, left)
        tried.append((left, right))
        left = _by_neighbours(network, nodes(network, "institution"), right)
        tried.append((left, right))
    return min(tried, key=lambda pair: crossings(network, pair))


def crossings(network: Network, pair: Columns) -> int:
    """Return how many pairs of links cross when the columns ``pair`` are drawn with straight lines."""
    left, right = map(_places, pair)
    ends: list[int] = []
    crossed = 0
    for _, end in sorted((left[a], right[b]) for a in pair[0] for b in network[a]):
        crossed += len(ends) - bisect_right(ends, end)
        insort(ends, end)
    return crossed


def _by_neighbours(network: Network, side: Sequence[str], facing: Sequence[str]) -> tuple[str, ...]:
    centre = _centres(network, side, facing)
    return tuple(sorted(side, key=lambda node: (centre[node], _tie(network, node))))


def _by_pillar(network: Network, facing: Sequence[str]) -> tuple[str, ...]:
    """Return the topics: pillars by the mean of their topics' barycentres, then topics by their own."""
    topics = nodes(network, "topic")
    centre = _centres(network, topics, facing)
    pillars: dict[str, list[float]] = {}
    for topic in topics:
        pillars.setdefault(network.nodes[topic]["group"], []).append(centre[topic])
    mean = {pillar: round(sum(inside) / len(inside), 6) for pillar, inside in pillars.items()}

    def key(topic: str) -> tuple[object, ...]:
        pillar = network.nodes[topic]["group"]
        return (mean[pillar], pillar, centre[topic], _tie(network, topic))

    return tuple(sorted(topics, key=key))


def _centres(network: Network, side: Sequence[str], facing: Sequence[str]) -> dict[str, float]:
    """Return for each node the mean place of its neighbours in ``facing``, by weight, rounded for ties."""
    place = _places(facing)
    return {
        node: round(
            sum(place[other] * link["weight"] for other, link in network[node].items())
            / network.degree(node, weight="weight"),
            6,
        )
        for node in side
    }


def _places(column: Sequence[str]) -> dict[str, int]:
    return {node: place for place, node in enumerate(column)}


def _tie(network: Network, node: str) -> tuple[int, str, str]:
    return (-network.degree(node, weight="weight"), network.nodes[node]["label"], node)
