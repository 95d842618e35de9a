"""A network as GEXF 1.3 (https://gexf.net), with time and a layout, so that Gephi opens it drawn.

A link has a closed spell for each meeting that makes it, a node for each meeting of its links. A month or a
year stands for all of its days; what is recorded stands in ``first`` and ``last``. With each meeting the
dynamic attribute ``strength`` of a link grows, which ends as its weight; where weights do not count meetings,
it is ``meetings_so_far`` that grows.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from comity.network.assembly import Network
from comity.network.caption import caption
from comity.network.content import (
    NUMBER,
    REMEMBERED,
    TEXT,
    TEXTS,
    TRUTH,
    WHOLE,
    Columns,
    Content,
    Value,
    Values,
    content,
    plain,
)
from comity.network.lifetimes import Lives, Span, dateless, lives, spans
from comity.network.looks import look, sizes
from comity.network.marks import Mark
from comity.network.markup import DECLARATION, around, empty, filled, opened, told
from comity.network.places import places

GEXF = "http://gexf.net/1.3"
# One namespace by two names: graphology, which looks for `attvalue` as it is written, knows the last block of
# attributes only, that of what does not change, and refuses values of any other.
NAMESPACES = {"xmlns": GEXF, "xmlns:time": GEXF, "xmlns:viz": f"{GEXF}/viz", "version": "1.3"}
CHANGING = "time:attvalue"
GRAPH = {
    "mode": "dynamic",
    "defaultedgetype": "undirected",
    "idtype": "string",
    "timeformat": "date",
    "timerepresentation": "interval",
}
TYPES = {TEXT: "string", TEXTS: "string", TRUTH: "boolean", WHOLE: "integer", NUMBER: "double"}
SHAPES = {3: "triangle", 4: "square"}
# GEXF gives these as attributes of its own, not as columns.
OWN = {"label", "weight"}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def gexf(network: Network) -> Iterator[bytes]:
    """Return ``network`` as the parts of a GEXF document: the same network gives the same bytes."""
    held = content(network)
    return map(str.encode, _document(held, lives(network), f"{caption(network)} {_origin(held)}"))


def _document(held: Content, lived: Lives, words: str) -> Iterator[str]:
    yield DECLARATION + opened("gexf", NAMESPACES)
    modified = {"lastmodifieddate": held.said["date"]} if DAY.fullmatch(held.said["date"]) else {}
    yield around("meta", told("creator", held.said["creator"]) + told("description", words), modified)
    whole = spans(held, held.meetings)
    days = {"start": whole[0][0], "end": whole[-1][1]} if whole else {}
    yield opened("graph", {**GRAPH, **days})
    yield _declared("node", "static", held.node_columns)
    yield _declared("edge", "dynamic", {lived.grows: WHOLE})
    yield _declared("edge", "static", held.link_columns)
    yield from _nodes(held, lived)
    yield from _links(held, lived.grows)
    yield "</graph>\n</gexf>\n"


def _origin(held: Content) -> str:
    """Return what the caption does not say: the window, the date of the data, meetings that have no spell."""
    window = f"Window: {held.said['window']}. " if "window" in held.said else ""
    missing = f" Meetings without a date, which have no spell: {dateless(held)}." if dateless(held) else ""
    return f"{window}Date of the data: {held.said['date']}.{missing}"


def _declared(of: str, mode: str, columns: Columns) -> str:
    listed = (
        empty("attribute", {"id": name, "title": name, "type": TYPES[type_]})
        for name, type_ in columns.items()
        if name not in OWN
    )
    return around("attributes", "".join(listed), {"class": of, "mode": mode})


def _nodes(held: Content, lives: Lives) -> Iterator[str]:
    at, size = places(held), sizes(held)
    yield opened("nodes", {"count": str(len(held.nodes))})
    for node, values in held.nodes.items():
        lived = _lived(spans(held, lives.attended[node]))
        seen = _seen(look(values), size[node], at[node])
        inside = around("attvalues", _static(values)) + lived + seen
        yield around("node", inside, {"id": node, "label": plain(values["label"])})
    yield "</nodes>\n"


def _links(held: Content, grows: str) -> Iterator[str]:
    @lru_cache(REMEMBERED)
    def times(meetings: Value) -> tuple[str, str]:
        lived = spans(held, meetings if isinstance(meetings, tuple) else ())
        return "".join(_grown(grows, span) for span in lived), _lived(lived)

    called = {node: escape(node) for node in held.nodes}
    yield opened("edges", {"count": str(len(held.links))})
    for place, (source, target, values) in enumerate(held.links):
        grown, lived = times(values.get("meetings", ""))
        # As text at once, since there are so many.
        yield (
            f'<edge id="{place}" source="{called[source]}" target="{called[target]}" '
            f'weight="{plain(values["weight"])}">\n'
            f"{filled('attvalues', _static(values) + grown)}{lived}</edge>\n"
        )
    yield "</edges>\n"


def _static(values: Values) -> str:
    return "".join([_attvalue(name, value) for name, value in values.items() if name not in OWN])


# Told apart by type, since True and 1 are equal but not written alike.
@lru_cache(REMEMBERED, typed=True)
def _attvalue(name: str, value: Value) -> str:
    return empty("attvalue", {"for": name, "value": plain(value)})


def _grown(grows: str, span: Span) -> str:
    start, end, so_far = span
    return empty(CHANGING, {"for": grows, "value": str(so_far), "start": start, "end": end})


def _lived(lived: Iterable[Span]) -> str:
    return filled("spells", "".join(empty("spell", {"start": start, "end": end}) for start, end, _ in lived))


def _seen(seen: Mark, size: float, at: tuple[float, float]) -> str:
    """Return colour, size, shape and place; Gephi's y goes upwards."""
    red, green, blue = (str(int(seen.colour[start : start + 2], 16)) for start in (1, 3, 5))
    shape = "diamond" if seen.corners == 4 and seen.turned else SHAPES.get(seen.corners, "disc")
    return (
        empty("viz:color", {"r": red, "g": green, "b": blue})
        + empty("viz:size", {"value": str(size)})
        + empty("viz:shape", {"value": shape})
        + empty("viz:position", {"x": str(at[0]), "y": str(0 - at[1]), "z": "0.0"})
    )
