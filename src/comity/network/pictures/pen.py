"""The strokes of a picture: text, paragraphs, lines and marks, as SVG with no style sheet to lose."""

from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from comity.network.marks import Mark, outline
from comity.network.pictures.letters import Style, known, width, wrap

# The middle of capital letters, as a share of the size, so that text stands level with its mark.
MIDDLE = 0.355
# The radius of a mark of usual size, and the least that has room for its letter.
MARK, LETTERED = 4.5, 3.7
# White around a mark or a label keeps it clear of the lines that it stands on.
CLEAR = 0.6
# Letters are never smaller than this on paper, in points.
SMALLEST = 6.0

Place: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float]


def text(parent: Element, content: str, style: Style, place: Place, anchor: str = "start") -> Element:
    """Write ``content`` with the middle of its capitals at ``place``; return what was written.

    It says how wide it is, so that it is no wider in whatever font a machine has.
    """
    x, y = place
    attributes = {"x": f"{x:.2f}", "y": f"{y + MIDDLE * style.size:.2f}", "font-size": f"{style.size:g}"}
    if style.weight != "normal":
        attributes["font-weight"] = style.weight
    if anchor != "start":
        attributes["text-anchor"] = anchor
    if len(content) > 1 and known(content, style):
        attributes |= {"textLength": f"{width(content, style):.2f}", "lengthAdjust": "spacingAndGlyphs"}
    written = SubElement(parent, "text", {**attributes, "fill": style.ink})
    written.text = content
    return written


def paragraph(parent: Element, content: str, style: Style, box: Box) -> float:
    """Write ``content`` into ``box``, which is left, top and room; return where it ends."""
    left, top, room = box
    lines = wrap(content, style, room, most=99)
    for place, line in enumerate(lines):
        text(parent, line, style, (left, top + (place + 0.5) * style.leading))
    return top + len(lines) * style.leading


def line(parent: Element, start: Place, end: Place, colour: str, wide: float) -> Element:
    """Draw a straight line; return what was drawn."""
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    drawn = {name: f"{value:.2f}" for name, value in ends.items()}
    return SubElement(parent, "line", {**drawn, "stroke": colour, "stroke-width": f"{wide:.2f}"})


def box(parent: Element, corner: Place, size: Place, colour: str) -> Element:
    """Draw a filled box by its upper left corner and its size; return what was drawn."""
    sides = {"x": corner[0], "y": corner[1], "width": size[0], "height": size[1]}
    return SubElement(parent, "rect", {**{name: f"{at:.2f}" for name, at in sides.items()}, "fill": colour})


def stamp(parent: Element, mark: Mark, place: Place, radius: float = MARK) -> None:
    """Draw ``mark`` centred at ``place``, with its letter if there is room for it."""
    x, y = place
    clear = {"fill": mark.colour, "stroke": "#ffffff", "stroke-width": f"{CLEAR:g}"}
    if mark.corners:
        corners = " ".join(f"{x + dx:.2f},{y + dy:.2f}" for dx, dy in outline(mark, radius))
        SubElement(parent, "polygon", {"points": corners, **clear})
    else:
        SubElement(parent, "circle", {"cx": f"{x:.2f}", "cy": f"{y:.2f}", "r": f"{radius:.2f}", **clear})
    if radius >= LETTERED and mark.letter:
        size = max(SMALLEST, round(1.15 * radius, 1))
        text(parent, mark.letter, Style(size, size, "bold", "#ffffff"), place, anchor="middle")


def told(parent: Element, words: str) -> Element:
    """Return a new group that says ``words`` to whoever points at it."""
    group = SubElement(parent, "g")
    SubElement(group, "title").text = words
    return group
