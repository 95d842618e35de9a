"""A network as GEXF 1.3 (https://gexf.net), with time and a layout, so that Gephi opens it drawn.

An edge has one closed spell for each meeting that makes it, and the number of meetings so far as its dynamic
attribute ``strength``.
"""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from comity.network.assembly import Network, links
from comity.network.caption import about, caption, period
from comity.network.days import first_day, last_day, spells
from comity.network.layout import LEFT_MARK, RIGHT_PORT, Layout, arrange
from comity.network.marks import TOPIC, Mark, mark
from comity.network.text import printable

NAMESPACES = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"}
GRAPH = {
    "mode": "dynamic",
    "defaultedgetype": "undirected",
    "idtype": "string",
    "timeformat": "date",
    "timerepresentation": "interval",
}
NODE_COLUMNS = {"iri": "anyURI", "short": "string", "kind": "string", "group": "string"}
EDGE_COLUMNS = {"first": "string", "last": "string", "meetings": "string", "evidence": "string"}
# The points of the layout, made wider, since Gephi writes labels beside nodes and has no margins to keep.
STRETCH = (4.0, -2.0)
SHAPES = {0: "disc", 3: "triangle", 4: "square"}


def gexf(network: Network) -> bytes:
    """Return ``network`` as a GEXF document: the same network gives the same bytes."""
    root = Element("gexf", NAMESPACES)
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = about(network)["creator"]
    SubElement(meta, "description").text = caption(network)
    graph = SubElement(root, "graph", {**GRAPH, **_span(network)})
    _declare(graph, "node", "static", NODE_COLUMNS)
    _declare(graph, "edge", "static", EDGE_COLUMNS)
    _declare(graph, "edge", "dynamic", {"strength": "integer"})
    _nodes(graph, network, arrange(network))
    _edges(graph, network)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _span(network: Network) -> dict[str, str]:
    first, last = period(network)
    return {"start": first_day(first), "end": last_day(last)} if first else {}


def _declare(graph: Element, of: str, mode: str, columns: Mapping[str, str]) -> None:
    declared = SubElement(graph, "attributes", {"class": of, "mode": mode})
    for title, kind in columns.items():
        SubElement(declared, "attribute", {"id": title, "title": title, "type": kind})


def _nodes(graph: Element, network: Network, layout: Layout) -> None:
    nodes = SubElement(graph, "nodes", {"count": str(len(network))})
    for block in layout.nodes():
        held = network.nodes[block.node]
        node = SubElement(nodes, "node", {"id": printable(block.node), "label": printable(held["label"])})
        _values(node, ((column, held[column]) for column in NODE_COLUMNS))
        seen, x = (TOPIC, RIGHT_PORT) if held["kind"] == "topic" else (mark(held["group"]), LEFT_MARK)
        _seen(node, seen, network.degree(block.node, weight="weight"))
        place = {"x": f"{x * STRETCH[0]:.2f}", "y": f"{block.middle * STRETCH[1]:.2f}", "z": "0.0"}
        SubElement(node, "viz:position", place)


def _seen(node: Element, seen: Mark, strength: float) -> None:
    """Give a node the colour and shape of its mark, and an area that grows with its strength."""
    red, green, blue = (str(int(seen.colour[start : start + 2], 16)) for start in (1, 3, 5))
    SubElement(node, "viz:color", {"r": red, "g": green, "b": blue})
    SubElement(node, "viz:size", {"value": f"{4 + 2 * strength**0.5:.2f}"})
    shape = "diamond" if seen.corners == 4 and seen.turned else SHAPES.get(seen.corners, "disc")
    SubElement(node, "viz:shape", {"value": shape})


def _edges(graph: Element, network: Network) -> None:
    edges = SubElement(graph, "edges", {"count": str(network.size())})
    for place, (source, target, held) in enumerate(links(network)):
        ends = {"id": str(place), "source": printable(source), "target": printable(target)}
        edge = SubElement(edges, "edge", {**ends, "weight": f"{held['weight']:.1f}"})
        values = _values(edge, ((column, _flat(held[column])) for column in EDGE_COLUMNS))
        lived = SubElement(edge, "spells")
        for start, end, so_far in spells(network.graph["meetings"][each] for each in held["meetings"]):
            spell = {"start": start, "end": end}
            SubElement(values, "attvalue", {"for": "strength", "value": str(so_far), **spell})
            SubElement(lived, "spell", spell)


def _flat(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " ".join(value)


def _values(owner: Element, values: Iterable[tuple[str, str]]) -> Element:
    into = SubElement(owner, "attvalues")
    for column, value in values:
        SubElement(into, "attvalue", {"for": column, "value": printable(value)})
    return into
