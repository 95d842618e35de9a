"""Networks from rows: typed nodes and links, each link with its meetings and passages."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx

from comity.names import kind_of, shorten
from comity.network.bundles import Bundle, Row, joined, paired
from comity.network.nodes import Description
from comity.network.views import View

Network: TypeAlias = "nx.Graph[str]"
Descriptions: TypeAlias = Mapping[str, Description]


def assemble(
    view: View, rows: Iterable[Row], described: Descriptions, least: float = 0, *, newman: bool = False
) -> Network:
    """Return the network that ``rows`` of the long table of ``view`` make: its links of ``least`` weight.

    Sources come before targets, so that networkx gives every link in this order.
    """
    bundles = joined(rows, view.counts) if len(view.modes) == 2 else paired(rows, view.counts)
    weights = {ends: bundle.newman if newman else bundle.count for ends, bundle in bundles.items()}
    kept = {ends: bundles[ends] for ends in sorted(bundles) if weights[ends] >= least}
    network: Network = nx.Graph(view=view.name, modes=view.modes, counts=view.noun, meetings={})
    for side in (0, 1):
        for thing in sorted({ends[side] for ends in kept}):
            _add(network, view, side, thing, described.get(thing, Description()))
    for ends, bundle in kept.items():
        source, target = (name(view, side, thing) for side, thing in enumerate(ends))
        network.add_edge(source, target, weight=weights[ends], **_support(network, bundle))
    return network


def nodes(network: Network, kind: str) -> list[str]:
    """Return the nodes of ``network`` that are of ``kind``, one of its modes, in order."""
    return sorted(node for node, held in network.nodes.data() if held["kind"] == kind)


def links(network: Network) -> list[tuple[str, str, dict[str, Any]]]:
    """Return the links of ``network`` in order, each as source, target and attributes."""
    kind = network.graph["modes"][0]
    two = len(network.graph["modes"]) == 2
    ends = (
        (a, b) if (network.nodes[a]["kind"] == kind if two else a < b) else (b, a) for a, b in network.edges
    )
    return [(source, target, network.edges[source, target]) for source, target in sorted(ends)]


def name(view: View, side: int, thing: str) -> str:
    """Return the node that stands for ``thing``: its CURIE.

    A meeting that another one refers to is a node of its own beside the meeting that itself refers to things,
    as the two modes of a network have no node in common.
    """
    mode = view.modes[min(side, len(view.modes) - 1)]
    again = len(view.modes) == 2 and side == 1 and kind_of(thing) == view.modes[0]
    return f"{shorten(thing)}#{mode}" if again else shorten(thing)


def _add(network: Network, view: View, side: int, thing: str, described: Description) -> None:
    held: dict[str, str | int] = {
        "iri": thing,
        "label": described.label or shorten(thing),
        "short": described.short,
        "kind": view.modes[min(side, len(view.modes) - 1)],
        "group": described.group,
    }
    two = {"bipartite": side} if len(view.modes) == 2 else {}
    network.add_node(name(view, side, thing), **held, **two)


def _support(network: Network, bundle: Bundle) -> dict[str, str | tuple[str, ...]]:
    """Return the dates, the meetings in time and the passages of a link, and date its meetings."""
    rows = sorted(bundle.rows, key=lambda row: (row["start"], row["meeting"], row["passage"]))
    network.graph["meetings"].update({row["meeting"]: (row["start"], row["end"]) for row in rows})
    return {
        "first": rows[0]["start"],
        "last": max(row["end"] for row in rows),
        "meetings": _once(row["meeting"] for row in rows),
        "evidence": _once(row["passage"] for row in rows if row["passage"]),
    }


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
