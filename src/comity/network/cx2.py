"""A network as CX2 (https://cytoscape.org/cx/cx2/specification/), laid out and styled for Cytoscape."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from comity.network.assembly import Network
from comity.network.caption import caption
from comity.network.content import NUMBER, TEXT, TEXTS, TRUTH, WHOLE, Columns, Content, content, number
from comity.network.elements import dumped, elements
from comity.network.looks import LEAST, MOST, look
from comity.network.marks import TOPIC, Mark
from comity.network.places import places

TYPES = {TEXT: "string", TEXTS: "list_of_string", TRUTH: "boolean", WHOLE: "integer", NUMBER: "double"}
SHAPES = {3: "triangle", 4: "rectangle", 5: "hexagon", 6: "hexagon", 8: "octagon"}
STRENGTH = "strength"
# NDEx shows `name` as the title of a network, and `description` and `version` beside it.
NAMED = {"title": "name", "dataset": "version"}
NARROW, BROAD = 1.0, 8.0

Aspect = dict[str, Any]


def cx2(network: Network) -> Iterator[bytes]:
    """Return ``network`` as the parts of a CX2 document: the same network gives the same bytes."""
    return map(str.encode, _document(content(network), caption(network)))


def _document(held: Content, words: str) -> Iterator[str]:
    about = {**{NAMED.get(key, key): value for key, value in held.said.items()}, "description": words}
    aspects: dict[str, tuple[int, Iterable[Aspect]]] = {
        "attributeDeclarations": (1, [_declarations(held, about)]),
        "networkAttributes": (1, [about]),
        "nodes": (len(held.nodes), _nodes(held)),
        "edges": (len(held.links), _edges(held)),
        "visualProperties": (1, [_style(held)]),
    }
    counted = [{"name": name, "elementCount": count} for name, (count, _) in aspects.items()]
    yield "[\n "
    for each in ({"CXVersion": "2.0", "hasFragments": False}, {"metaData": counted}):
        yield f"{dumped(each, 1)},\n "
    for name, (_, listed) in aspects.items():
        yield f'{{\n  "{name}": '
        yield from elements(listed, 2)
        yield "\n },\n "
    yield dumped({"status": [{"success": True}]}, 1) + "\n]\n"


def _declarations(held: Content, about: Mapping[str, str]) -> Aspect:
    return {
        "networkAttributes": _declared(dict.fromkeys(about, TEXT)),
        "nodes": _declared({"name": TEXT, **_without_label(held.node_columns), STRENGTH: NUMBER}),
        "edges": _declared(held.link_columns),
    }


def _declared(columns: Columns) -> Aspect:
    return {name: {"d": TYPES[of]} for name, of in columns.items()}


def _without_label(columns: Mapping[str, Any]) -> Aspect:
    """Return all but the label, which CX2 calls ``name``; ``represents`` is the identifier of the thing."""
    return {"represents" if name == "iri" else name: of for name, of in columns.items() if name != "label"}


def _nodes(held: Content) -> Iterator[Aspect]:
    at, strength = places(held), held.strength()
    for place, (node, values) in enumerate(held.nodes.items()):
        x, y = at[node]
        told = {"name": values["label"], **_without_label(values), STRENGTH: float(strength[node])}
        yield {"id": place, "x": x, "y": y, "v": told}


def _edges(held: Content) -> Iterator[Aspect]:
    place = {node: at for at, node in enumerate(held.nodes)}
    for at, link in enumerate(held.links):
        yield {"id": at, "s": place[link.source], "t": place[link.target], "v": dict(link.values)}


def _style(held: Content) -> Aspect:
    """Return the style: name, colour, shape and size of nodes, width of links, all from their attributes."""
    seen = {str(values["group"]): look(values) for values in held.nodes.values() if values.get("group")}
    of = dict(sorted(seen.items()))
    strengths = list(held.strength().values())
    weights = [number(link.values["weight"]) for link in held.links]
    size = _growing(STRENGTH, NUMBER, strengths, (2 * LEAST, 3 * MOST))
    return {
        "default": {
            "network": {"NETWORK_BACKGROUND_COLOR": "#FFFFFF"},
            "node": {"NODE_BACKGROUND_COLOR": TOPIC.colour, "NODE_SHAPE": "ellipse", "NODE_BORDER_WIDTH": 0},
            "edge": {"EDGE_LINE_COLOR": "#999999", "EDGE_OPACITY": 0.6},
        },
        "nodeMapping": {
            "NODE_LABEL": {"type": "PASSTHROUGH", "definition": {"attribute": "name", "type": "string"}},
            "NODE_BACKGROUND_COLOR": _each({group: mark.colour for group, mark in of.items()}),
            "NODE_SHAPE": _each({group: _shape(mark) for group, mark in of.items()}),
            "NODE_WIDTH": size,
            "NODE_HEIGHT": size,
        },
        "edgeMapping": {
            "EDGE_WIDTH": _growing("weight", held.link_columns["weight"], weights, (NARROW, BROAD)),
        },
    }


def _shape(mark: Mark) -> str:
    return "diamond" if mark.corners == 4 and mark.turned else SHAPES.get(mark.corners, "ellipse")


def _each(seen: Mapping[str, str]) -> Aspect:
    chosen = [{"v": group, "vp": value} for group, value in seen.items()]
    return {"type": "DISCRETE", "definition": {"attribute": "group", "type": "string", "map": chosen}}


def _growing(attribute: str, of: str, values: list[float], ends: tuple[float, float]) -> Aspect:
    """Return a mapping from the least to the greatest of ``values`` onto what lies between ``ends``."""
    least, most = min(values, default=0), max(values, default=0)
    between = {
        "min": least,
        "max": most if most > least else least + 1,
        "includeMin": True,
        "includeMax": True,
        "minVPValue": ends[0],
        "maxVPValue": ends[1],
    }
    return {
        "type": "CONTINUOUS",
        "definition": {"attribute": attribute, "type": TYPES[of], "map": [between]},
    }
