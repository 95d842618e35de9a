"""The strokes of a picture: text, paragraphs and marks, as SVG with no style sheet to lose."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from comity.network.marks import Mark, outline
from comity.network.text import wrap

FONTS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
# The middle of small letters, as a share of the size, so that text stands level with its mark.
MIDDLE = 0.34
# The radius of an institution's mark, the width of a bar, and what is left of one with next to no links.
MARK, BAR, SHORTEST_BAR = 4.5, 1.8, 2.0

Place = tuple[float, float]
Box = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text is set: its size, the height of the line, its weight and its ink."""

    size: float
    leading: float
    weight: str = "normal"
    ink: str = "#1a1a1a"


LETTER = Style(5.2, 0.0, "bold", "#fff")


def text(parent: Element, content: str, style: Style, place: Place, anchor: str = "start") -> None:
    """Write ``content`` with the middle of its letters at ``place``."""
    x, y = place
    attributes = {
        "x": f"{x:.2f}",
        "y": f"{y + MIDDLE * style.size:.2f}",
        "font-size": f"{style.size:g}",
        "font-weight": style.weight,
        "fill": style.ink,
        "text-anchor": anchor,
    }
    SubElement(parent, "text", attributes).text = content


def paragraph(parent: Element, content: str, style: Style, box: Box) -> float:
    """Write ``content`` into ``box``, which is left, top and room; return where it ends."""
    left, top, room = box
    lines = wrap(content, style.size, room, most=99)
    for place, line in enumerate(lines):
        text(parent, line, style, (left, top + (place + 0.5) * style.leading))
    return top + len(lines) * style.leading


def stamp(parent: Element, mark: Mark, place: Place) -> None:
    """Draw ``mark`` with its letter, centred at ``place``."""
    x, y = place
    if mark.corners:
        corners = " ".join(f"{x + dx:.2f},{y + dy:.2f}" for dx, dy in outline(mark, MARK))
        SubElement(parent, "polygon", {"points": corners, "fill": mark.colour})
    else:
        SubElement(
            parent, "circle", {"cx": f"{x:.2f}", "cy": f"{y:.2f}", "r": f"{MARK:g}", "fill": mark.colour}
        )
    text(parent, mark.letter, LETTER, place, anchor="middle")


def bar(parent: Element, mark: Mark, place: Place, height: float) -> None:
    """Draw the upright bar that the ribbons of a node end at, centred at ``place``."""
    x, y = place
    tall = max(height, SHORTEST_BAR)
    corner = {"x": f"{x - BAR / 2:.2f}", "y": f"{y - tall / 2:.2f}", "rx": f"{BAR / 3:.2f}"}
    SubElement(parent, "rect", {**corner, "width": f"{BAR:g}", "height": f"{tall:.2f}", "fill": mark.colour})
