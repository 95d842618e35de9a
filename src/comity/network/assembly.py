"""Networks from rows: typed nodes and links, each link with its meetings and passages."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import networkx as nx

from comity.names import shorten
from comity.store import Table

Network: TypeAlias = "nx.Graph[str]"


def assemble(found: Table, evidence: Table) -> Network:
    """Return the network of the links in ``found``, with their meetings and passages from ``evidence``.

    Institutions come before topics, so that networkx gives every link as institution and topic.
    """
    network: Network = nx.Graph(meetings={})
    for row in _rows(found):
        network.add_node(shorten(row["source"]), **_institution(row))
    for row in _rows(found):
        network.add_node(shorten(row["target"]), **_topic(row))
        network.add_edge(shorten(row["source"]), shorten(row["target"]), **_link(row))
    for row in _rows(evidence):
        _support(network, row)
    return network


def nodes(network: Network, kind: str) -> list[str]:
    """Return the nodes of ``network`` that are of ``kind``, institution or topic, in order."""
    return sorted(node for node, held in network.nodes.data() if held["kind"] == kind)


def links(network: Network) -> list[tuple[str, str, dict[str, Any]]]:
    """Return the links of ``network`` in order, each as institution, topic and attributes."""
    ends = ((a, b) if network.nodes[a]["kind"] == "institution" else (b, a) for a, b in network.edges)
    return [(source, target, network.edges[source, target]) for source, target in sorted(ends)]


def _rows(table: Table) -> list[dict[str, str]]:
    """Return the rows of ``table`` by column, as text; what is not bound is empty."""
    return [
        {column: "" if term is None else str(term) for column, term in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


def _institution(row: Mapping[str, str]) -> dict[str, str | int]:
    return {
        "iri": row["source"],
        "label": row["sourceLabel"] or shorten(row["source"]),
        "short": row["sourceShort"],
        "kind": "institution",
        "group": row["sourceKind"],
        "bipartite": 0,
    }


def _topic(row: Mapping[str, str]) -> dict[str, str | int]:
    return {
        "iri": row["target"],
        "label": row["targetLabel"] or shorten(row["target"]),
        "short": "",
        "kind": "topic",
        "group": row["targetPillar"],
        "bipartite": 1,
    }


def _link(row: Mapping[str, str]) -> dict[str, object]:
    return {
        "weight": int(row["weight"]),
        "first": row["first"],
        "last": row["last"],
        "meetings": (),
        "evidence": (),
    }


def _support(network: Network, row: Mapping[str, str]) -> None:
    """Add the meeting and the passage of ``row`` to the link that they support."""
    link = network.edges[shorten(row["source"]), shorten(row["target"])]
    for key, iri in (("meetings", row["meeting"]), ("evidence", row["passage"])):
        if iri and iri not in link[key]:
            link[key] += (iri,)
    network.graph["meetings"][row["meeting"]] = (row["start"], row["end"])
