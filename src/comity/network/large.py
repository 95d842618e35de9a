"""Measures of a large network, by sparse matrices: exact where that is feasible, else estimated."""

from collections.abc import Mapping

import networkx as nx
import numpy as np

from comity.network.assembly import Network
from comity.network.modes import first_mode, most_between, two_modes
from comity.network.sparse.measuring import Matrix, Real, clustering, overlap, paths, redundancy

Values = dict[str, float]


def estimated(network: Network) -> Mapping[str, Values]:
    """Return betweenness and closeness, estimated, and clustering and redundancy, exact, by node."""
    links: Matrix = nx.to_scipy_sparse_array(network, weight=None, dtype=np.dtype(float))
    found = paths(links)
    columns = {
        "betweenness": found.passed / _most(network),
        "closeness": _closeness(network, found.distance, found.reached),
        "clustering": overlap(links) if two_modes(network) else clustering(links),
    }
    if two_modes(network):
        columns["redundancy"] = redundancy(links)
    return {name: _by_node(network, values) for name, values in columns.items()}


def _most(network: Network) -> Real:
    others = len(network) - 1
    most = most_between(network) if two_modes(network) else {}
    return np.array([most.get(node, others * (others - 1) / 2) or np.nan for node in network])


def _closeness(network: Network, distance: Real, reached: Real) -> Real:
    """Return the least distance that there could be over the mean one, times the share that is reached."""
    share = reached / (len(network) - 1)
    if not two_modes(network):
        return share / distance
    first = first_mode(network)
    own = np.array([len(first) if node in first else len(network) - len(first) for node in network], float)
    least: Real = len(network) - own + 2 * (own - 1)
    return least * share / (distance * reached)


def _by_node(network: Network, values: Real) -> Values:
    pairs = zip(network, values.tolist(), strict=True)
    return {node: value for node, value in pairs if value == value}  # noqa: PLR0124 (what is not a number differs)
