"""Networks built by hand, without a graph or a question behind them, for the files of networks."""

from typing import Any

import networkx as nx
from hypothesis import settings
from hypothesis import strategies as st

from comity.network import Network

# Machines that do much at once take their time over a file.
CALM = settings(deadline=None, max_examples=60)
ID = "https://w3id.org/comity/id/"
MEETINGS = {
    f"{ID}meeting/one": ("2031-05-19", "2031-05-20"),
    f"{ID}meeting/two": ("2032-02", "2032-02"),
    f"{ID}meeting/lost": ("", ""),
}
ONE, TWO, LOST = MEETINGS
ABOUT = {
    "view": "institution-topic",
    "title": "Institutions and topics",
    "meaning": "A link is not a stated view.",
    "filters": "role host",
    "dataset": "9.9.9",
    "digest": "0123456789abcdef",
    "counts": "meeting",
}
TIDE, GULL, CABLES, LAW = "institution:tide", "institution:gull", "topic:cables", "topic:law"


def two_mode() -> Network:
    """Return two institutions and three topics, the last without a link."""
    made: Network = nx.Graph(**ABOUT, modes=("institution", "topic"), meetings=dict(MEETINGS))
    made.add_node(TIDE, **node(TIDE, "Tidewater Institute", "Think tank"), bipartite=0)
    made.add_node(GULL, **node(GULL, "Gull & Sons", "Ministry"), bipartite=0)
    for topic in (LAW, CABLES, "topic:knots"):
        made.add_node(topic, **node(topic, topic.partition(":")[2].title(), "Norms"), bipartite=1)
    # The ends are given in no order.
    made.add_edge(CABLES, TIDE, weight=2, first="2031-05-19", last="2032-02", **proof(ONE, TWO))
    made.add_edge(GULL, CABLES, weight=1, first="2031-05-19", last="2031-05-20", **proof(ONE))
    made.add_edge(TIDE, LAW, weight=1, first="2032-02", last="2032-02", **proof(TWO))
    return made


def one_mode() -> Network:
    """Return three institutions with measures, weights that are no counts, and a meeting without a date."""
    made: Network = nx.Graph(**ABOUT, modes=("institution",), meetings=dict(MEETINGS))
    made.graph.update(view="institution-institution", window="2031-01 to 2032-12", date="2033-01-01")
    for place, name in enumerate((TIDE, GULL, "institution:reed")):
        made.add_node(name, **node(name, name[12:].title(), ""), degree=place, central=place == 0)
    made.nodes[TIDE]["betweenness"] = 0.5
    made.nodes[GULL]["betweenness"] = 1
    made.add_edge(
        TIDE, GULL, weight=0.5, first="2031-05-19", last="2032-02", **proof(ONE, TWO), backbone=True
    )
    made.add_edge(GULL, "institution:reed", weight=2, first="", last="", **proof(LOST), backbone=None)
    return made


def labelled(label: str, value: float = 1.0) -> Network:
    """Return a one-mode network of two nodes that share ``label``, and a link of weight ``value``."""
    made: Network = nx.Graph(**{**ABOUT, "title": label}, modes=("topic",), meetings={})
    made.add_node("topic:a", **node("topic:a", label, label))
    made.add_node("topic:b", **node("topic:b", label, label))
    made.add_edge("topic:a", "topic:b", weight=value, first="", last="", **proof())
    return made


def node(name: str, label: str, group: str) -> dict[str, Any]:
    kind, _, slug = name.partition(":")
    return {"iri": f"{ID}{kind}/{slug}", "label": label, "short": "", "kind": kind, "group": group}


def known(made: Network) -> dict[str, dict[str, Any]]:
    """Return the values of each node without those that are missing."""
    return {
        node: {name: value for name, value in held.items() if value not in (None, "")}
        for node, held in made.nodes.data()
    }


def proof(*meetings: str) -> dict[str, tuple[str, ...]]:
    return {"meetings": meetings, "evidence": tuple(each.replace("meeting", "passage") for each in meetings)}


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Draw a network of one or two modes, with labels, weights, dates and a measure of any kind."""
    two = draw(st.booleans())
    made: Network = nx.Graph(**ABOUT, modes=("institution", "topic")[: 1 + two], meetings=dict(MEETINGS))
    for place in range(draw(st.integers(0, 5))):
        kind = "topic" if two and place % 2 else "institution"
        name = f"{kind}:n{place}"
        made.add_node(name, **node(name, draw(st.text(max_size=9)), draw(st.text(max_size=3))))
        made.nodes[name].update({"bipartite": place % 2} if two else {}, score=draw(st.none() | weights()))
    apart = st.tuples(*[st.sampled_from(sorted(made) or [""])] * 2).filter(lambda pair: differ(made, *pair))
    for a, b in draw(st.lists(apart, max_size=6)) if len(made) > 1 else []:
        chosen = draw(st.lists(st.sampled_from(sorted(MEETINGS)), unique=True))
        made.add_edge(a, b, weight=draw(weights()), first="2031", last="", **proof(*chosen))
    return made


def weights() -> st.SearchStrategy[int | float]:
    return st.integers(1, 99) | st.floats(0.001, 99.0).map(lambda value: round(value, 6))


def differ(made: Network, a: str, b: str) -> bool:
    return a != b and made.nodes[a].get("bipartite", 0) != made.nodes[b].get("bipartite", 1)


def ends(made: Network) -> dict[frozenset[str], float]:
    """Return the weights of all links, whatever their direction."""
    return {frozenset((a, b)): held["weight"] for a, b, held in made.edges.data()}
