"""A network as node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` reads it."""

import json

from comity.network.assembly import Network
from comity.network.content import content


def nodelink(network: Network) -> bytes:
    """Return ``network`` as node-link JSON: the same network gives the same bytes.

    ``graph`` says what the file is, and the first and the last day of each meeting as they are recorded.
    """
    held = content(network)
    whole = {
        "directed": False,
        "multigraph": False,
        "graph": {**held.said, "meetings": held.meetings},
        "nodes": [{"id": node, **values} for node, values in held.nodes.items()],
        "edges": [{"source": link.source, "target": link.target, **link.values} for link in held.links],
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=1).encode() + b"\n"
