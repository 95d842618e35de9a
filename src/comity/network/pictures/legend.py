"""The legend of a picture: what width means, and which shape and letter is which kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from comity.network.assembly import Network, links, nodes
from comity.network.caption import number
from comity.network.marks import TOPIC, Mark, mark
from comity.network.pictures.pen import MARK, Box, Style, bar, stamp, text
from comity.network.pictures.ribbons import stroke
from comity.network.text import printable, width

WORDS = Style(5.5, 11.5, ink="#333333")
SYMBOL_ROOM, ENTRY_GAP = 14.0, 7.0
NO_KIND = "kind not recorded"


@dataclass(frozen=True, slots=True)
class Entry:
    """One symbol, a mark or the width of a line, and the words that explain it."""

    symbol: Mark | float
    words: str

    @property
    def room(self) -> float:
        """The width of the entry, without the gap that follows it."""
        return SYMBOL_ROOM + width(self.words, WORDS.size)


def entries(network: Network, unit: float) -> tuple[Entry, ...]:
    """Return what the picture of ``network`` has to explain, one meeting being ``unit`` points wide."""
    if not network:
        return ()
    kinds = (Entry(symbol, ", ".join(kinds)) for symbol, kinds in _kinds(network).items())
    return (*_widths(network, unit), *kinds, Entry(TOPIC, "Topic, under its pillar"))


def legend(parent: Element, explained: Sequence[Entry], box: Box) -> float:
    """Draw the entries ``explained`` into ``box``; return where they end."""
    left, top, room = box
    x, y = left, top + WORDS.leading / 2
    for entry in explained:
        if x + entry.room > left + room:
            x, y = left, y + WORDS.leading
        _draw(parent, entry, (x, y))
        x += entry.room + ENTRY_GAP
    return y + WORDS.leading / 2


def _widths(network: Network, unit: float) -> list[Entry]:
    """Return the least, a middle and the greatest weight, each with its line."""
    weights = sorted(link["weight"] for *_, link in links(network))
    samples = {weights[0], (weights[0] + weights[-1]) // 2, weights[-1]}
    return [Entry(stroke(sample, unit), number(sample, "meeting")) for sample in sorted(samples)]


def _kinds(network: Network) -> dict[Mark, list[str]]:
    """Return the kinds of institution by mark: those that have none of their own share one."""
    groups = {network.nodes[node]["group"] for node in nodes(network, "institution")}
    kinds: dict[Mark, list[str]] = {}
    for group in sorted(groups):
        kinds.setdefault(mark(group), []).append(printable(group) or NO_KIND)
    return kinds


def _draw(parent: Element, entry: Entry, place: tuple[float, float]) -> None:
    x, y = place
    middle = (x + SYMBOL_ROOM / 2 - 1, y)
    if isinstance(entry.symbol, float):
        ends = {"x1": f"{x:.2f}", "x2": f"{x + 10:.2f}", "y1": f"{y:.2f}", "y2": f"{y:.2f}"}
        SubElement(parent, "line", {**ends, "stroke": TOPIC.colour, "stroke-width": f"{entry.symbol:g}"})
    elif entry.symbol is TOPIC:
        bar(parent, TOPIC, middle, 2 * MARK)
    else:
        stamp(parent, entry.symbol, middle)
    text(parent, entry.words, WORDS, (x + SYMBOL_ROOM, y))
