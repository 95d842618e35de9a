"""What a picture or a file says about itself: what it shows, which data, which filters, which days."""

from comity.network.assembly import Network, links, nodes
from comity.network.attendance import met
from comity.network.filters import NO_FILTER
from comity.network.text import printable
from comity.text import period as dates

NAMED_LINKS = 10
PLURALS = {"process": "processes", "series": "series"}


def period(network: Network) -> tuple[str, str]:
    """Return the first and the last day of the meetings behind ``network``, empty where there is no link."""
    every = {(link["first"], link["last"]) for _, near in network.adjacency() for link in near.values()}
    return min((first for first, _ in every), default=""), max((last for _, last in every), default="")


def about(network: Network) -> dict[str, str]:
    """Return what a file says of itself, from who made it to the first and the last day of its meetings."""
    first, last = period(network)
    known = {**network.graph, "filters": filtered(network)}
    said = {
        key: printable(known[key]) for key in ("view", "title", "meaning", "filters", "dataset", "digest")
    }
    return {"creator": f"Comity {said['dataset']}", **said, "first": first, "last": last}


def caption(network: Network) -> str:
    """Return the sentences that stand below a picture of ``network``."""
    said = about(network)
    return (
        f"{said['meaning']} {_counted(network, said['first'], said['last'])} "
        f"Filters: {said['filters']}. View {said['view']}, "
        f"Comity dataset {said['dataset']} ({said['digest'][:12]})."
    )


def counted(network: Network) -> str:
    """Return how much ``network`` holds, as a sentence; where it has no link, which filter leaves none."""
    return _counted(network, *period(network))


def _counted(network: Network, first: str, last: str) -> str:
    counts = ", ".join(number(len(nodes(network, kind)), kind) for kind in network.graph["modes"])
    if not network.size():
        return f"{counts}, no link." if len(network) else _nothing(network)
    counts = f"{counts}, {number(network.size(), 'link')}"
    # Where meetings are nodes, they are counted as such.
    behind = "" if "meeting" in network.graph["modes"] else f", {number(len(met(network)), 'meeting')}"
    return f"{counts}{behind}, {dates(first, last)}."


def summary(network: Network) -> str:
    """Return what ``network`` holds and means, with filters and window, as a command says it."""
    said = network.graph
    window = f" Window: {said['window']}." if said.get("window") else ""
    return f"{counted(network)} {said['meaning']} Filters: {filtered(network)}.{window}"


def filtered(network: Network) -> str:
    """Return the filters of ``network``, and how much it is of the view that they leave, where not all."""
    filters, whole = str(network.graph["filters"]), network.graph.get("links", 0)
    if network.size() >= whole:
        return filters
    part = f"a part, {network.size()} of {number(whole, 'link')}"
    return part if filters == NO_FILTER else f"{filters}; {part}"


def _nothing(network: Network) -> str:
    """Return the sentence that stands for an empty network: nothing is recorded, or filters leave nothing."""
    said = network.graph
    if said.get("window"):
        return "Nothing within this window matches."
    if said.get("loosen"):
        return f"Nothing matches. There would be links {', or '.join(said['loosen'])}."
    if said["filters"] == NO_FILTER:
        return "No such link is recorded."
    only = "; a change to any one of them alone would bring none" if "loosen" in said else ""
    return f"Nothing matches the filters{only}."


def spelt(network: Network) -> tuple[str, ...]:
    """Return a sentence that spells the short names of ``network`` out, if there are any."""
    known = {(node["short"], node["label"]) for _, node in network.nodes.data() if node["short"]}
    names = sorted(known, key=lambda name: (name[0].casefold(), name))
    said = printable("; ".join(f"{short}: {label}" for short, label in names if short != label))
    return (f"{said}.",) if said else ()


def number(count: int, noun: str) -> str:
    """Return ``count`` with its noun.

    >>> number(1, "meeting"), number(3, "meeting"), number(2, "series")
    ('1 meeting', '3 meetings', '2 series')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {PLURALS.get(noun, f'{noun}s')}"


def link_said(network: Network, source: str, target: str) -> str:
    """Return one link in words: both ends, what its weight counts, and when."""
    link = network.edges[source, target]
    ends = " and ".join(network.nodes[node]["label"] for node in (source, target))
    weight = link["weight"]
    counted = number(weight, network.graph["counts"]) if isinstance(weight, int) else f"weight {weight:.3g}"
    return printable(f"{ends}: {counted}, {dates(link['first'], link['last'])}")


def description(network: Network) -> str:
    """Return the picture in words, for readers who cannot see it: the caption and the strongest links."""
    by_weight = sorted(links(network), key=lambda link: -link[2]["weight"])
    strongest = "; ".join(link_said(network, *ends) for *ends, _ in by_weight[:NAMED_LINKS])
    return f"{caption(network)} Strongest links: {strongest}." if strongest else caption(network)
