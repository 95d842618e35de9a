"""Views of the graph as networks: counted anew from long tables, so that filters stay honest."""

from comity.network import filters as sieve
from comity.network.assembly import Network, assemble
from comity.network.filters import Filters
from comity.network.linking import bundles
from comity.network.long import Long, read
from comity.network.loosening import loosening
from comity.network.months import Period
from comity.network.progress import Progress, told, uncollected
from comity.store import Graph


def view(
    graph: Graph, name: str, filters: Filters | None = None, progress: Progress | None = None
) -> Network:
    """Return the view ``name`` of ``graph`` as a networkx graph whose nodes are CURIEs.

    Nodes carry iri, label, short (the short name, if any), kind, group (of an institution its kind, of a
    topic its pillar, of a meeting its series) and, where there are two kinds of node, bipartite (0 or 1).
    Edges carry weight, first and last (dates as recorded), meetings and evidence (IRIs). ``network.graph``
    says what the whole is: view, title, meaning, modes (the kinds of node), counts (what the weight counts),
    filters, dataset, digest, how many links there are, the first and last day of each meeting, what it is
    called and, where nodes are linked that need not have met, the meetings that each attended. Raises
    UsageError for a view or a filter that there is not, and for more links than memory would hold.
    ``progress`` is told of many links.
    Of a network without links ``loosen`` says which change to one filter would bring some.
    """
    with uncollected():
        long = read(graph, name, filters)
        network = built(long, progress=progress)
    if not network.size():
        network.graph["loosen"] = loosening(graph, long)
    return network


def _called(network: Network, long: Long) -> dict[str, str]:
    """Return the labels of the meetings of ``network``, of those that have one."""
    known = ((meeting, long.described.get(meeting)) for meeting in network.graph["meetings"])
    return {meeting: found.label for meeting, found in known if found and found.label}


def built(long: Long, within: Period | None = None, progress: Progress | None = None) -> Network:
    """Return the network of the rows ``long``, all or those that may have been ``within`` a period."""
    left = long.within(within) if within else long
    found = told(bundles(left), "links found", progress)
    least, newman = sieve.least(long.filters), sieve.by_newman(long.filters)
    network = assemble(long.view, found, long.described, least, newman=newman)
    network.graph.update(long.about, called=_called(network, long))
    if within:
        network.graph["window"] = " to ".join(within)
    return network
