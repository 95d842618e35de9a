"""A network as GraphML (http://graphml.graphdrawing.org): typed keys, time as the columns start and end.

Not by networkx, which gives ``True`` for XML's ``true`` and one id to keys of nodes and of links.
"""

from collections.abc import Iterator, Mapping

from comity.network.assembly import Network
from comity.network.content import NUMBER, TEXT, TEXTS, TRUTH, WHOLE, Columns, Content, Values, content, plain
from comity.network.markup import DECLARATION, around, empty, opened, told

XMLNS = "http://graphml.graphdrawing.org/xmlns"
NAMESPACES = {
    "xmlns": XMLNS,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{XMLNS} {XMLNS}/1.0/graphml.xsd",
}
TYPES = {TEXT: "string", TEXTS: "string", TRUTH: "boolean", WHOLE: "long", NUMBER: "double"}
TIME = {"first": "start", "last": "end"}


def graphml(network: Network) -> Iterator[bytes]:
    """Return ``network`` as the parts of a GraphML document: the same network gives the same bytes."""
    return map(str.encode, _document(content(network)))


def _document(held: Content) -> Iterator[str]:
    yield DECLARATION + opened("graphml", NAMESPACES)
    yield _keys("graph", dict.fromkeys(held.said, TEXT))
    yield _keys("node", held.node_columns)
    yield _keys("edge", {TIME.get(name, name): of for name, of in held.link_columns.items()})
    yield opened("graph", {"edgedefault": "undirected"})
    yield _data("graph", held.said)
    for node, values in held.nodes.items():
        yield around("node", _data("node", values), {"id": node})
    for link in held.links:
        values = {TIME.get(name, name): value for name, value in link.values.items()}
        yield around("edge", _data("edge", values), {"source": link.source, "target": link.target})
    yield "</graph>\n</graphml>\n"


def _keys(of: str, columns: Columns) -> str:
    return "".join(
        empty("key", {"id": f"{of}.{name}", "for": of, "attr.name": name, "attr.type": TYPES[columns[name]]})
        for name in columns
    )


def _data(of: str, values: Values | Mapping[str, str]) -> str:
    return "".join(told("data", plain(value), {"key": f"{of}.{name}"}) for name, value in values.items())
