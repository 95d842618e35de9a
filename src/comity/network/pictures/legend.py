"""The legend of a picture: which shape and letter is which kind, what width and size mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element

from comity.network.assembly import Network, links
from comity.network.caption import number
from comity.network.looks import look
from comity.network.marks import Mark
from comity.network.pictures.letters import Style, width
from comity.network.pictures.pen import Box, Place, line, stamp, text
from comity.network.text import printable

# Draws a symbol at a place, the middle of its left side.
Symbol: TypeAlias = Callable[[Element, Place], object]

WORDS = Style(6.2, 10.5, ink="#333333")
SYMBOL_ROOM, ENTRY_GAP = 13.0, 7.0
LINE = "#6b6b6b"
NAMES = {"meeting": "Meeting", "process": "Process", "series": "Series"}
NO_KIND, NO_PILLAR = "kind not recorded", "Under no pillar"


@dataclass(frozen=True, slots=True)
class Entry:
    """One symbol, a mark, a line or a square, and the words that explain it."""

    symbol: Symbol
    words: str

    @property
    def room(self) -> float:
        """The width of the entry, without the gap that follows it."""
        return SYMBOL_ROOM + width(self.words, WORDS)


def legend(parent: Element, explained: Sequence[Entry], box: Box) -> float:
    """Draw the entries ``explained`` into ``box``; return where they end."""
    left, top, room = box
    x, y = left, top + WORDS.leading / 2
    for entry in explained:
        if x > left and x + entry.room > left + room:
            x, y = left, y + WORDS.leading
        entry.symbol(parent, (x, y))
        text(parent, entry.words, WORDS, (x + SYMBOL_ROOM, y))
        x += entry.room + ENTRY_GAP
    return y + WORDS.leading / 2 if explained else top


def sample(mark: Mark, words: str) -> Entry:
    """Return the entry of a mark."""
    return Entry(lambda parent, place: stamp(parent, mark, (place[0] + SYMBOL_ROOM / 2 - 1, place[1])), words)


def kinds(network: Network) -> tuple[Entry, ...]:
    """Return an entry a mark in ``network``; kinds that have no mark of their own share one."""
    said: dict[Mark, set[str]] = {}
    for _, held in network.nodes.data():
        said.setdefault(look(held), set()).add(_kind(held))
    letters = sorted(said, key=lambda mark: (mark.letter == "?", mark.letter))
    return tuple(sample(mark, ", ".join(sorted(said[mark]))) for mark in letters)


def marked(kind: str) -> bool:
    """Return whether nodes of ``kind`` bear a mark in lists; topics stand under headings and need none."""
    return kind != "topic"


def listed(network: Network) -> tuple[Entry, ...]:
    """Return an entry a mark that nodes of ``network`` bear in lists."""
    return kinds(network.subgraph([node for node, held in network.nodes.data() if marked(held["kind"])]))


def widths(network: Network, wide: Callable[[float], float]) -> tuple[Entry, ...]:
    """Return the least, a middle and the greatest weight, each with a line as ``wide`` as it is drawn."""
    weights = sorted(link["weight"] for *_, link in links(network))
    samples = {weights[0], weights[len(weights) // 2], weights[-1]} if weights else set()
    return tuple(_line(wide(weight), weighed(network, weight)) for weight in sorted(samples))


def weighed(network: Network, weight: float) -> str:
    """Return ``weight`` in words, such as 3 meetings."""
    whole = isinstance(weight, int) or float(weight).is_integer()
    return number(int(weight), network.graph["counts"]) if whole else f"weight {weight:.2g}"


def _line(wide: float, words: str) -> Entry:
    return Entry(lambda parent, place: line(parent, place, (place[0] + 10, place[1]), LINE, wide), words)


def _kind(held: dict[str, str]) -> str:
    """Return what the mark of a node stands for, in words."""
    match held["kind"]:
        case "institution":
            return printable(held["group"]) or NO_KIND
        case "stance":
            return printable(held["label"])
        case "topic":
            return printable(held["group"]) or NO_PILLAR
        case "reference":
            return held["group"] if held["group"] in {"Instrument", "Process"} else NAMES["meeting"]
    return NAMES.get(held["kind"], held["kind"].capitalize())
