"""A network as node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` reads it."""

from collections.abc import Iterator

from comity.network.assembly import Network
from comity.network.content import Content, content
from comity.network.elements import dumped, elements


def nodelink(network: Network) -> Iterator[bytes]:
    """Return ``network`` as the parts of node-link JSON: the same network gives the same bytes.

    ``graph`` says what the file is, and the first and the last day of each meeting as they are recorded.
    """
    return map(str.encode, _document(content(network)))


def _document(held: Content) -> Iterator[str]:
    about = dumped({**held.said, "meetings": held.meetings}, 1)
    nodes = ({"id": node, **values} for node, values in held.nodes.items())
    links = ({"source": source, "target": target, **values} for source, target, values in held.links)
    yield f'{{\n "directed": false,\n "multigraph": false,\n "graph": {about},\n "nodes": '
    yield from elements(nodes, 1)
    yield ',\n "edges": '
    yield from elements(links, 1)
    yield "\n}\n"
