"""The body of a picture: ribbons from left to right, the marks at their ends, the labels beside them."""

from itertools import cycle
from xml.etree.ElementTree import Element, SubElement

from comity.network.assembly import Network
from comity.network.caption import link_said
from comity.network.marks import TOPIC, mark, tint
from comity.network.pictures.blocks import (
    LEFT_MARK,
    LEFT_PORT,
    LEFT_TEXT,
    RIGHT_PORT,
    RIGHT_TEXT,
    Block,
    Layout,
)
from comity.network.pictures.pen import bar, stamp, text
from comity.network.pictures.ribbons import Ribbon, reach, ribbons
from comity.network.text import printable

# Neighbours on the left are lighter and darker in turn, so that the eye can follow their ribbons.
SHADES = (0.9, 0.5, 0.7)
# White along both sides of a ribbon, up to so wide, shows which one passes over which.
EDGE = 0.4


def draw(parent: Element, network: Network, layout: Layout, unit: float) -> None:
    """Draw ``network`` as laid out, one meeting being ``unit`` points wide."""
    lines = SubElement(parent, "g", {"fill": "none"})
    shade = dict(zip((block.node for block in layout.left), cycle(SHADES), strict=False))
    for ribbon in ribbons(network, layout, unit):
        _ribbon(lines, network, ribbon, shade[ribbon.source])
    for block in layout.nodes():
        _node(SubElement(parent, "g"), network, block, reach(network, block, unit))
    for block in layout.left:
        _label(parent, block, LEFT_TEXT, "end")
    for block in layout.right:
        _label(parent, block, RIGHT_TEXT, "start")


def _ribbon(lines: Element, network: Network, ribbon: Ribbon, shade: float) -> None:
    (x0, y0), (x1, y1) = ribbon.start, ribbon.end
    bend = x0 + (x1 - x0) * ribbon.bend
    path = f"M{x0:.2f} {y0:.2f}C{bend:.2f} {y0:.2f} {bend:.2f} {y1:.2f} {x1:.2f} {y1:.2f}"
    colour = tint(mark(network.nodes[ribbon.source]["group"]).colour, shade)
    group = SubElement(lines, "g")
    SubElement(group, "title").text = link_said(network, ribbon.source, ribbon.target)
    for stroke, wide in (("#ffffff", ribbon.width + min(2 * EDGE, ribbon.width)), (colour, ribbon.width)):
        SubElement(group, "path", {"d": path, "stroke": stroke, "stroke-width": f"{wide:.2f}"})


def _node(group: Element, network: Network, block: Block, tall: float) -> None:
    """Draw a node as a bar at the end of its ribbons, an institution with the mark of its kind as well."""
    held = network.nodes[block.node]
    SubElement(group, "title").text = printable(f"{held['label']} ({held['group']})")
    if held["kind"] == "topic":
        bar(group, TOPIC, (RIGHT_PORT, block.middle), tall)
    else:
        bar(group, mark(held["group"]), (LEFT_PORT, block.middle), tall)
        stamp(group, mark(held["group"]), (LEFT_MARK, block.middle))


def _label(parent: Element, block: Block, x: float, anchor: str) -> None:
    top = block.middle - block.height / 2
    for line, style in block.lines:
        text(parent, line, style, (x, top + style.leading / 2), anchor)
        top += style.leading
