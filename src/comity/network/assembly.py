"""Networks from rows: typed nodes and links, each link with its meetings and passages."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, TypeAlias

import networkx as nx

from comity.names import kind_of, shorten
from comity.network.bundles import Bundle
from comity.network.nodes import Description
from comity.network.views import View

Network: TypeAlias = "nx.Graph[str]"
Descriptions: TypeAlias = Mapping[str, Description]
IN_TIME = itemgetter("start", "meeting", "passage", "end")


def assemble(
    view: View, bundles: Iterable[Bundle], described: Descriptions, least: float = 0, *, newman: bool = False
) -> Network:
    """Return the network that ``bundles`` make by ``view``: its links of ``least`` weight.

    Sources come before targets, so that networkx gives every link in this order.
    """
    weighed = ((bundle, bundle.weight(newman=newman)) for bundle in bundles)
    kept = [(bundle, weight) for bundle, weight in weighed if weight >= least]
    network: Network = nx.Graph(view=view.name, modes=view.modes, counts=view.noun, meetings={})
    ends = {bundle.source for bundle, _ in kept}, {bundle.target for bundle, _ in kept}
    called = [{thing: name(view, side, thing) for thing in sorted(ends[side])} for side in (0, 1)]
    for side in (0, 1):
        for thing, node in called[side].items():
            network.add_node(node, **_node(view, side, thing, described.get(thing, Description())))
    dated = network.graph["meetings"]
    network.add_edges_from(
        (called[0][bundle.source], called[1][bundle.target], {"weight": weight, **_support(dated, bundle)})
        for bundle, weight in kept
    )
    network.graph["links"] = network.size()
    if view.apart:
        network.graph["attended"] = _attended(called[0] | called[1], (bundle for bundle, _ in kept))
    return network


def nodes(network: Network, kind: str) -> list[str]:
    """Return the nodes of ``network`` that are of ``kind``, one of its modes, in order."""
    return sorted(node for node, held in network.nodes.data() if held["kind"] == kind)


def links(network: Network) -> list[tuple[str, str, dict[str, Any]]]:
    """Return the links of ``network`` in order, each as source, target and attributes."""
    kind = network.graph["modes"][0]
    two = len(network.graph["modes"]) == 2
    first = {node for node, held in network.nodes.data() if held["kind"] == kind} if two else set()
    ordered = (
        (a, b, held) if (a in first if two else a < b) else (b, a, held)
        for a, b, held in network.edges.data()
    )
    return sorted(ordered, key=itemgetter(0, 1))


def name(view: View, side: int, thing: str) -> str:
    """Return the node that stands for ``thing``: its CURIE.

    A meeting that another one refers to is a node of its own beside the meeting that itself refers to things,
    as the two modes of a network have no node in common.
    """
    mode = view.modes[min(side, len(view.modes) - 1)]
    again = len(view.modes) == 2 and side == 1 and kind_of(thing) == view.modes[0]
    return f"{shorten(thing)}#{mode}" if again else shorten(thing)


def _node(view: View, side: int, thing: str, described: Description) -> dict[str, str | int]:
    held: dict[str, str | int] = {
        "iri": thing,
        "label": described.label or shorten(thing),
        "short": described.short,
        "kind": view.modes[min(side, len(view.modes) - 1)],
        "group": described.group,
    }
    return {**held, "bipartite": side} if len(view.modes) == 2 else held


def _attended(called: Mapping[str, str], bundles: Iterable[Bundle]) -> dict[str, set[str]]:
    """Return the meetings that each node itself was at, which its links may be by others."""
    found: dict[str, set[str]] = {}
    for bundle in bundles:
        for thing, side in zip((bundle.source, bundle.target), bundle.sides, strict=True):
            rows = (row for each in bundle.things for row in side[each])
            found.setdefault(called[thing], set()).update(row["meeting"] for row in rows)
    return found


def _support(dated: dict[str, tuple[str, str]], bundle: Bundle) -> dict[str, str | tuple[str, ...]]:
    """Return the dates, the meetings in time and the passages of a link, and note when its meetings were."""
    rows = sorted(bundle.rows, key=IN_TIME)
    dated.update((row["meeting"], (row["start"], row["end"])) for row in rows)
    return {
        "first": rows[0]["start"],
        "last": max(row["end"] for row in rows),
        "meetings": tuple(dict.fromkeys(row["meeting"] for row in rows)),
        "evidence": tuple(dict.fromkeys(row["passage"] for row in rows if row["passage"])),
    }
