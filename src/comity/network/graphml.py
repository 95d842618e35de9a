"""A network as GraphML (http://graphml.graphdrawing.org): typed keys, time as two columns."""

from io import BytesIO
from typing import Any

import networkx as nx

from comity.network.assembly import Network, links, nodes
from comity.network.caption import about
from comity.network.text import printable

NODE_KEYS = ("iri", "label", "short", "kind", "group")


def graphml(network: Network) -> bytes:
    """Return ``network`` as a GraphML document: the same network gives the same bytes."""
    plain: Network = nx.Graph()
    plain.graph.update(about(network))
    for node in (*nodes(network, "institution"), *nodes(network, "topic")):
        held = network.nodes[node]
        texts = {key: printable(held[key]) for key in NODE_KEYS}
        plain.add_node(printable(node), bipartite=held["bipartite"], **texts)
    for source, target, held in links(network):
        plain.add_edge(printable(source), printable(target), weight=held["weight"], **_texts(held))
    written = BytesIO()
    # Not write_graphml, whose bytes depend on whether lxml is installed.
    nx.write_graphml_xml(plain, written, named_key_ids=True)
    return written.getvalue() + b"\n"


def _texts(held: dict[str, Any]) -> dict[str, str]:
    lists = {key: " ".join(held[key]) for key in ("meetings", "evidence")}
    return {"start": held["first"], "end": held["last"], **lists}
