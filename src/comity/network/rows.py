"""Rows of an answer as a network: a link for each, since two rows may link the same two things."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx

Rows: TypeAlias = "nx.MultiDiGraph[str]"
Attributes: TypeAlias = dict[str, Any]


def from_rows(nodes: Mapping[str, Attributes], links: Iterable[tuple[str, str, Attributes]]) -> Rows:
    """Return a networkx MultiDiGraph of ``nodes`` and ``links``, each with its attributes."""
    network: Rows = nx.MultiDiGraph()
    network.add_nodes_from(nodes.items())
    network.add_edges_from(links)
    return network
