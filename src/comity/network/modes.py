"""The kinds of node of a network, one or two."""

from collections.abc import Mapping

from comity.network.assembly import Network


def two_modes(network: Network) -> bool:
    """Tell whether the nodes of ``network`` are of two kinds."""
    return len(network.graph["modes"]) == 2


def first_mode(network: Network) -> set[str]:
    """Return the nodes of the first of two kinds."""
    return {node for node, held in network.nodes.data() if held["bipartite"] == 0}


def most_between(network: Network) -> Mapping[str, float]:
    """Return on how many shortest paths each node of two kinds can lie (Borgatti and Everett 1997)."""
    first = first_mode(network)
    sizes = len(first), len(network) - len(first)
    most = {True: _most(*sizes), False: _most(*reversed(sizes))}
    return {node: most[node in first] for node in network}


def _most(own: int, other: int) -> float:
    """Return on how many shortest paths a node can lie, by the numbers of its own and the other kind."""
    if not own or not other:
        return 0
    times, rest = divmod(own - 1, other)
    return (
        other**2 * (times + 1) ** 2
        + other * (times + 1) * (2 * rest - times - 1)
        - rest * (2 * times - rest + 3)
    ) / 2
