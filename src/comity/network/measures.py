"""Measures of nodes and links: networkx's own, by two-mode variants where there are two kinds of node."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import networkx as nx

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.disparity import alphas
from comity.network.explanations import MOST_FOR_COMMUNITIES, OF_LINKS, ONE_MODE, TWO_MODE, of_large
from comity.network.modes import first_mode, most_between, two_modes
from comity.network.needs import TO_MEASURE, check

Values: TypeAlias = dict[str, float]
SEED = 1
# Nodes times links: about as many steps do the shortest paths from all nodes take.
MOST_WORK = 20_000_000
QUICK = ("degree", "strength", "core")


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures by node and by link, and what each says; one that is not defined is missing, never 0."""

    nodes: Mapping[str, Mapping[str, float]]
    links: Mapping[tuple[str, str], Mapping[str, float]]
    explained: Mapping[str, str]


def measures(network: Network) -> Measures:
    """Return the measures of ``network``.

    Of each node degree, strength, core, betweenness, closeness, clustering, community and, where there are
    two kinds of node, redundancy; of each link alpha. ``explained`` says what each is, and whose idea; also
    what is estimated or left out because the network is large, for which the extra ``scale`` is needed.
    Raises UsageError for what is no network of a view, nor a part of one.
    """
    check(network, TO_MEASURE)
    by_name = _of_large(network) if is_large(network) else _all(network, of_nodes(network))
    by_node = {
        node: {name: values[node] for name, values in by_name.items() if node in values} for node in network
    }
    by_link = {ends: {"alpha": alpha} for ends, alpha in alphas(network).items()}
    return Measures(by_node, by_link, explained(network))


def measured(network: Network) -> Network:
    """Return a copy of ``network`` whose nodes and links carry their measures as attributes."""
    found, copy = measures(network), network.copy()
    nx.set_node_attributes(copy, found.nodes)
    nx.set_edge_attributes(copy, found.links)
    copy.graph["measured"] = True
    return copy


def explained(network: Network) -> Mapping[str, str]:
    """Return what each measure of the nodes and links of ``network`` says, and whose idea it is."""
    return {**of_nodes(network), **OF_LINKS}


def of_nodes(network: Network) -> Mapping[str, str]:
    """Return what each measure of the nodes of ``network`` says."""
    words = TWO_MODE if two_modes(network) else ONE_MODE
    return of_large(words, network.size()) if is_large(network) else words


def is_large(network: Network) -> bool:
    """Tell whether the shortest paths from every node of ``network`` would take more than a minute or so."""
    return len(network) * network.size() > MOST_WORK


def _all(network: Network, names: Iterable[str]) -> dict[str, Values]:
    return {name: OF_NODES[name](network) for name in names}


def _of_large(network: Network) -> dict[str, Values]:
    try:
        from comity.network.large import estimated
    except ModuleNotFoundError as error:
        found = f"no {error.name} for a network of {network.size():,} links"
        raise UsageError("measures", found, '`pip install "comity[scale]"`') from error
    names = QUICK if network.size() > MOST_FOR_COMMUNITIES else (*QUICK, "community")
    return {**_all(network, names), **estimated(network)}


def _degree(network: Network) -> Values:
    return dict(network.degree())


def _strength(network: Network) -> Values:
    return dict(network.degree(weight="weight"))


def _core(network: Network) -> Values:
    return dict(nx.core_number(network))


def _betweenness(network: Network) -> Values:
    if not two_modes(network):
        return dict(nx.betweenness_centrality(network)) if len(network) > 2 else {}
    paths = nx.betweenness_centrality(network, normalized=False)
    most = most_between(network)
    return {node: passed / most[node] for node, passed in paths.items() if most[node]}


def _closeness(network: Network) -> Values:
    if two_modes(network):
        return dict(nx.bipartite.closeness_centrality(network, first_mode(network)))
    return dict(nx.closeness_centrality(network))


def _clustering(network: Network) -> Values:
    if not two_modes(network):
        found: Any = nx.clustering(network, _with_two_neighbours(network))
        return dict(found)
    # Without a node two steps away networkx says 0, where nothing is defined.
    near = [node for node in network if any(len(network[other]) > 1 for other in network[node])]
    return dict(nx.bipartite.latapy_clustering(network, near))


def _redundancy(network: Network) -> Values:
    return dict(nx.bipartite.node_redundancy(network, _with_two_neighbours(network)))


def _with_two_neighbours(network: Network) -> list[str]:
    return [node for node in network if len(network[node]) > 1]


def _community(network: Network) -> Values:
    if not network.size():
        return {}
    found: Iterable[set[str]] = nx.community.louvain_communities(network, weight="weight", seed=SEED)
    ordered = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(ordered, start=1) for node in members}


OF_NODES: Mapping[str, Callable[[Network], Values]] = {
    "degree": _degree,
    "strength": _strength,
    "core": _core,
    "betweenness": _betweenness,
    "closeness": _closeness,
    "clustering": _clustering,
    "redundancy": _redundancy,
    "community": _community,
}
