"""The picture of a two-column network as SVG, fit for one column of a journal.

Dark on white, real text, a title, a legend, and a caption that says what a link means and where the data
come from. Nothing is told by colour alone.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from comity.network.assembly import Network
from comity.network.caption import caption, description, short_names
from comity.network.pictures.blocks import MARGIN, WIDTH, arrange
from comity.network.pictures.columns import draw
from comity.network.pictures.legend import entries, legend
from comity.network.pictures.pen import FONTS, Style, paragraph
from comity.network.pictures.ribbons import per_meeting
from comity.network.text import printable

TITLE = Style(8.0, 10.0, "bold")
SMALL = Style(5.5, 6.9, ink="#333333")
ROOM = WIDTH - 2 * MARGIN
MILLIMETRES = 180
SHADES_SAID = "Lighter and darker lines only tell neighbours apart."


def svg(network: Network) -> bytes:
    """Return ``network`` as an SVG 1.1 document: the same network gives the same bytes."""
    title, layout = printable(network.graph["title"]), arrange(network)
    unit = per_meeting(network, layout)
    root = _page(title, description(network))
    below = paragraph(root, title, TITLE, (MARGIN, MARGIN, ROOM)) + 2
    draw(SubElement(root, "g", {"transform": f"translate(0 {below:.2f})"}), network, layout, unit)
    below = legend(root, entries(network, unit), (MARGIN, below + layout.height + 6, ROOM))
    names = [] if layout.spelt_out else [short_names(network)]
    for said in (*names, f"{caption(network)} {SHADES_SAID}"):
        below = paragraph(root, said, SMALL, (MARGIN, below + 3, ROOM))
    _size(root, below + MARGIN)
    indent(root, " ")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _page(title: str, description: str) -> Element:
    """Return an empty white page that a screen reader announces by ``title`` and ``description``."""
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "font-family": FONTS})
    SubElement(root, "title").text = title
    SubElement(root, "desc").text = description
    SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    return root


def _size(root: Element, height: float) -> None:
    """Size the picture for a screen, at twice a journal's column; on paper any width will do."""
    root.set("width", f"{MILLIMETRES}mm")
    root.set("height", f"{height * MILLIMETRES / WIDTH:.2f}mm")
    root.set("viewBox", f"0 0 {WIDTH:g} {height:.2f}")
