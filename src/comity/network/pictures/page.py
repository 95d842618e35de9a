"""A page for a picture: title, body, legend, and a caption that says what is seen and where it is from."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from comity.network.assembly import Network
from comity.network.caption import caption, description
from comity.network.content import said
from comity.network.pictures.body import MARGIN, Drawing
from comity.network.pictures.key import key
from comity.network.pictures.legend import legend
from comity.network.pictures.letters import FONTS, Style
from comity.network.pictures.pen import SMALLEST, paragraph
from comity.network.text import printable
from comity.text import day

TITLE = Style(8.0, 10.0, "bold")
SMALL = Style(SMALLEST, 7.4, ink="#333333")
POINTS = 72 / 25.4


def drawn(network: Network, drawing: Drawing, width: float) -> str:
    """Return ``network`` by ``drawing`` as an SVG 1.1 document of ``width`` mm, a point in it one on paper.

    Dark on white, real text, nothing from elsewhere, no style sheet: the same on paper and on any screen.
    """
    wide = round(width * POINTS, 2)
    room = wide - 2 * MARGIN
    root = _page(network)
    below = paragraph(root, printable(network.graph["title"]), TITLE, (MARGIN, MARGIN, room)) + 4
    body = drawing(SubElement(root, "g", {"transform": f"translate(0 {below:.2f})"}), network, wide)
    below = legend(root, body.entries, (MARGIN, below + body.height + 6, room))
    below = key(root, body.key, (MARGIN, below + 2, room))
    words = " ".join((caption(network), *_origin(network), *body.said))
    below = paragraph(root, words, SMALL, (MARGIN, below + 4, room))
    _size(root, width, below + MARGIN)
    indent(root, " ")
    return f"{tostring(root, encoding='unicode')}\n"


def _page(network: Network) -> Element:
    """Return an empty white page that a screen reader announces by its title and description."""
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "font-family": FONTS})
    SubElement(root, "title").text = printable(network.graph["title"])
    SubElement(root, "desc").text = description(network)
    SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    return root


def _origin(network: Network) -> tuple[str, ...]:
    """Return what the caption of a file does not say: the window, if any, and the date of the data."""
    known = said(network)
    window = (f"Window: {known['window']}.",) if "window" in known else ()
    return (*window, f"Date of the data: {day(known['date'])}.")


def _size(root: Element, width: float, tall: float) -> None:
    root.set("width", f"{width:g}mm")
    root.set("height", f"{tall / POINTS:.2f}mm")
    root.set("viewBox", f"0 0 {width * POINTS:.2f} {tall:.2f}")
