"""The disparity filter: which links are heavier than chance would make them.

M. Á. Serrano, M. Boguñá and A. Vespignani, Extracting the multiscale backbone of complex weighted networks,
PNAS 106 (2009), doi:10.1073/pnas.0808904106.
"""

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.caption import filtered
from comity.network.filters import NO_FILTER
from comity.network.needs import TO_SHOW, check


def alphas(network: Network) -> dict[tuple[str, str], float]:
    """Return for each link how likely its weight is by chance, at that end where it is less likely.

    Chance shares out the strength of an end among its k links evenly; the likelihood of a share p or more is
    (1 - p) ** (k - 1). An end with one link says nothing; a link with two such ends is missing.
    """
    strength, degree = dict(network.degree(weight="weight")), dict(network.degree())
    found = {}
    for source, target, link in network.edges.data():
        weight = link["weight"]
        ends = [node for node in (source, target) if degree[node] > 1]
        likely = [(1 - weight / strength[node]) ** (degree[node] - 1) for node in ends]
        if likely:
            found[source, target] = min(likely)
    return found


def backbone(network: Network, level: float = 0.05) -> Network:
    """Return the links of ``network`` whose alpha is below ``level``, and the nodes that they join.

    Its filters say how many links were left out. A link without alpha is left out, too: nothing shows that it
    is heavier than chance. Raises UsageError for a level that is not between 0 and 1, and for what is no
    network of a view, nor a part of one.
    """
    if not 0 < level < 1:
        raise UsageError("backbone", str(level), "a level above 0 and below 1, such as 0.05")
    check(network, TO_SHOW)
    found = alphas(network)
    kept = [ends for ends, alpha in found.items() if alpha < level]
    joined = {node for ends in kept for node in ends}
    thinned: Network = network.__class__(**network.graph)
    thinned.add_nodes_from((node, held) for node, held in network.nodes.data() if node in joined)
    thinned.add_edges_from((*ends, network.edges[ends]) for ends in kept)
    left_out = f"backbone {level:g}, {network.size() - thinned.size()} of {network.size()} links left out"
    thinned.graph["links"] = thinned.size()
    before = filtered(network)
    thinned.graph["filters"] = left_out if before == NO_FILTER else f"{before}; {left_out}"
    if found and not kept:
        thinned.graph["loosen"] = ("with a backbone of a higher level",)
    return thinned
