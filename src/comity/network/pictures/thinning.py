"""A network too large to draw well, thinned to its backbone, and how much of it is left out."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from comity.network.assembly import Network, links
from comity.network.caption import number
from comity.network.disparity import alphas

Link: TypeAlias = tuple[str, str, dict[str, Any]]

# Powers may differ between machines in their last digits, and so must not decide.
DIGITS = 9


def thinned(network: Network, most: int, nodes: int) -> tuple[Network, tuple[str, ...]]:
    """Return at most so many links and nodes of ``network``, and a sentence on what is left out, if any.

    Those links stay that chance explains least, by the disparity filter (Serrano, Boguñá and Vespignani
    2009), as long as there is room for their ends.
    """
    if network.size() <= most and len(network) <= nodes:
        return network, ()
    kept = _kept(_ranked(network), most, nodes)
    return _of(network, kept), (_said(network, kept),)


def _ranked(network: Network) -> list[Link]:
    """Return the links, the least likely by chance first, those of which nothing is known last."""
    likely = alphas(network)
    by_chance = {
        (a, b): round(likely.get((a, b), likely.get((b, a), 1.0)), DIGITS) for a, b, _ in links(network)
    }
    return sorted(links(network), key=lambda link: (by_chance[link[:2]], -link[2]["weight"], link[:2]))


def _kept(ranked: Iterable[Link], most: int, nodes: int) -> list[Link]:
    kept: list[Link] = []
    ends: set[str] = set()
    for a, b, link in ranked:
        if len(kept) < most and len(ends | {a, b}) <= nodes:
            ends |= {a, b}
            kept.append((a, b, link))
    return kept


def _of(network: Network, kept: Sequence[Link]) -> Network:
    """Return the network of the links ``kept``, its nodes in the order that they have in the whole."""
    ends = {node for *pair, _ in kept for node in pair}
    thin: Network = network.__class__(**network.graph)
    thin.add_nodes_from((node, held) for node, held in network.nodes.data() if node in ends)
    thin.add_edges_from(sorted(kept, key=lambda link: link[:2]))
    return thin


def _said(network: Network, kept: Sequence[Link]) -> str:
    nodes = len(network) - len({node for *pair, _ in kept for node in pair})
    return (
        f"Drawn is the backbone, the {len(kept):,} links that chance explains least (disparity filter); "
        f"{number(network.size() - len(kept), 'link')} and {number(nodes, 'node')} are left out."
    )
