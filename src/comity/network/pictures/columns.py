"""A network of two kinds of node in two columns: ribbons between them, marks at their ends, names beside."""

from itertools import cycle
from xml.etree.ElementTree import Element, SubElement

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.caption import link_said, spelt
from comity.network.looks import look
from comity.network.marks import tint
from comity.network.pictures.blocks import Column, arrange
from comity.network.pictures.body import Body
from comity.network.pictures.legend import listed, marked, widths
from comity.network.pictures.pen import box, stamp, text, told
from comity.network.pictures.ribbons import Ribbon, reach, ribbons, stroke, unit_of
from comity.network.pictures.thinning import thinned
from comity.network.text import printable

# Neighbours on the left are lighter and darker in turn, so that the eye can follow their ribbons.
SHADES = (1.0, 0.78, 0.89)
SHADES_SAID = "Lighter and darker lines only tell neighbours apart."
# White along both sides of a ribbon, up to so wide, shows which one passes over which.
EDGE = 0.4
# The width of a bar, and what is left of one with next to no links.
BAR, SHORTEST = 1.8, 2.0
MOST_LINKS, MOST_NODES = 200, 90


def columns(parent: Element, network: Network, wide: float) -> Body:
    """Draw ``network`` in two columns, at most 200 links and 90 nodes.

    Raises UsageError where it has one kind of node.
    """
    if len(network.graph["modes"]) != 2:
        found = f"one kind of node in {network.graph['view']}"
        raise UsageError("picture columns", found, "a view of two kinds, or force, matrix or timeline")
    thin, left_out = thinned(network, MOST_LINKS, MOST_NODES)
    layout = arrange(thin, wide)
    unit = unit_of(thin, layout)
    lines = SubElement(parent, "g", {"fill": "none"})
    shade = dict(zip((block.node for block in layout.left.blocks if block.node), cycle(SHADES), strict=False))
    for ribbon in ribbons(thin, layout, unit):
        _ribbon(lines, thin, ribbon, shade[ribbon.source])
    for column, anchor in ((layout.left, "end"), (layout.right, "start")):
        _column(parent, thin, column, unit, anchor)
    names = () if layout.spelt_out else spelt(thin)
    entries = (*widths(thin, lambda weight: stroke(weight, unit)), *listed(thin))
    shades = (SHADES_SAID,) if len(shade) > 1 else ()
    return Body(layout.height, entries, (*left_out, *shades, *names))


def _ribbon(lines: Element, network: Network, ribbon: Ribbon, shade: float) -> None:
    (x0, y0), (x1, y1) = ribbon.start, ribbon.end
    bend = x0 + (x1 - x0) * ribbon.bend
    path = f"M{x0:.2f} {y0:.2f}C{bend:.2f} {y0:.2f} {bend:.2f} {y1:.2f} {x1:.2f} {y1:.2f}"
    colour = tint(look(network.nodes[ribbon.source]).colour, shade)
    group = told(lines, link_said(network, ribbon.source, ribbon.target))
    for stroke_, width in (("#ffffff", ribbon.width + min(2 * EDGE, ribbon.width)), (colour, ribbon.width)):
        SubElement(group, "path", {"d": path, "stroke": stroke_, "stroke-width": f"{width:.2f}"})


def _column(parent: Element, network: Network, column: Column, unit: float, anchor: str) -> None:
    """Draw each node as a bar at the end of its ribbons, its mark where its kind has any, and all names."""
    for block in column.blocks:
        if block.node:
            held = network.nodes[block.node]
            group = told(parent, printable(f"{held['label']} ({held['group'] or held['kind']})"))
            _bar(group, look(held).colour, (column.port, block.middle), reach(network, block, unit))
            if marked(held["kind"]):
                stamp(group, look(held), (column.mark, block.middle))
        top = block.middle - block.height / 2
        for line, style in block.lines:
            text(parent, line, style, (column.text, top + style.leading / 2), anchor)
            top += style.leading


def _bar(parent: Element, colour: str, place: tuple[float, float], tall: float) -> None:
    x, y = place
    high = max(tall, SHORTEST)
    box(parent, (x - BAR / 2, y - high / 2), (BAR, high), colour)
