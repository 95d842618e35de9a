"""A network too large to draw well, thinned to its backbone, and how much of it is left out."""

from comity.network.assembly import Network, links
from comity.network.caption import number
from comity.network.disparity import alphas

# Powers may differ between machines in their last digits, and so must not decide.
DIGITS = 9


def thinned(network: Network, most: int) -> tuple[Network, tuple[str, ...]]:
    """Return at most so many links of ``network``, their nodes, and a sentence on what is left out, if any.

    Those stay that chance explains least, by the disparity filter (Serrano, Boguñá and Vespignani 2009).
    """
    if network.size() <= most:
        return network, ()
    likely = alphas(network)
    by_chance = {
        (a, b): round(likely.get((a, b), likely.get((b, a), 1.0)), DIGITS) for a, b, _ in links(network)
    }
    ranked = sorted(links(network), key=lambda link: (by_chance[link[:2]], -link[2]["weight"], link[:2]))
    return _of(network, ranked[:most]), (_said(network, ranked[:most]),)


def _of(network: Network, kept: list[tuple[str, str, dict[str, object]]]) -> Network:
    """Return the network of the links ``kept``, its nodes in the order that they have in the whole."""
    ends = {node for *pair, _ in kept for node in pair}
    thin: Network = network.__class__(**network.graph)
    thin.add_nodes_from((node, held) for node, held in network.nodes.data() if node in ends)
    thin.add_edges_from(sorted(kept, key=lambda link: link[:2]))
    return thin


def _said(network: Network, kept: list[tuple[str, str, dict[str, object]]]) -> str:
    nodes = len(network) - len({node for *pair, _ in kept for node in pair})
    return (
        f"Drawn is the backbone, the {len(kept):,} links that chance explains least (disparity filter); "
        f"{number(network.size() - len(kept), 'link')} and {number(nodes, 'node')} are left out."
    )
