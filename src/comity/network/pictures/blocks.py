"""Where things stand: two columns, institutions left, topics right under their pillars. All in points.

The width is that of one column of a journal, 90 mm, so that a point here is a point on paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.pictures.order import columns
from comity.network.pictures.pen import Style
from comity.network.text import BOLD, printable, wrap

WIDTH = 255.0
LEFT_TEXT, LEFT_MARK, LEFT_PORT, RIGHT_PORT, RIGHT_TEXT = 66.0, 74.0, 82.0, 141.0, 147.0
MARGIN = 3.0
NODE_GAP = 2.6
HEADING_GAP = 5.0
TALL_ENOUGH = 220.0
MOST_LINES = 5
NO_PILLAR = "Under no pillar"

NAME = Style(6.5, 7.6)
SHORT = Style(6.5, 7.8, "bold")
FULL = Style(5.3, 6.1, ink="#404040")
HEADING = Style(5.6, 6.8, "bold", "#404040")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text for the node ``node`` or, with none, a heading; the room is what it has all round."""

    node: str
    lines: tuple[tuple[str, Style], ...]
    middle: float = 0.0
    room: float = 0.0

    @property
    def height(self) -> float:
        """The height of all lines together."""
        return sum(style.leading for _, style in self.lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """Both columns from top to bottom, how tall they are, and whether short names are spelt out in them."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    height: float
    spelt_out: bool

    def nodes(self) -> list[Block]:
        """Return the blocks that stand for nodes, those on the left first."""
        return [block for block in (*self.left, *self.right) if block.node]


def arrange(network: Network) -> Layout:
    """Return the layout of ``network``: no two labels touch, however many nodes there are.

    Raises UsageError for any but institutions and topics.
    """
    if network.graph["modes"] != ("institution", "topic"):
        found = f"a picture of {' and '.join(network.graph['modes'])}"
        raise UsageError(network.graph["view"], found, "a file of another format, or institution-topic")
    institutions, topics = columns(network)
    right = [block for part in _under_pillars(network, topics) for block in part]
    spelt_out = [_institution(network, node, full=True) for node in institutions]
    fits = _tall(spelt_out) <= max(_tall(right), TALL_ENOUGH)
    left = spelt_out if fits else [_institution(network, node, full=False) for node in institutions]
    height = round(max(_tall(left), _tall(right)), 2)
    return Layout(_stacked(left, height), _stacked(right, height), height, fits)


def _institution(network: Network, node: str, *, full: bool) -> Block:
    """Return the short name of an institution, with its full name below if there is room for it."""
    label, short = (printable(network.nodes[node][key]) for key in ("label", "short"))
    if not short:
        return Block(node, _lines(label, NAME, LEFT_TEXT - MARGIN))
    below = _lines(label, FULL, LEFT_TEXT - MARGIN) if full else ()
    return Block(node, _lines(short, SHORT, (LEFT_TEXT - MARGIN) / BOLD) + below)


def _under_pillars(network: Network, topics: Sequence[str]) -> Iterator[list[Block]]:
    room = WIDTH - MARGIN - RIGHT_TEXT
    for pillar, under in groupby(topics, key=lambda node: str(network.nodes[node]["group"])):
        yield [Block("", _lines(printable(pillar) or NO_PILLAR, HEADING, room / BOLD))]
        yield [Block(node, _lines(printable(network.nodes[node]["label"]), NAME, room)) for node in under]


def _lines(text: str, style: Style, room: float) -> tuple[tuple[str, Style], ...]:
    return tuple((line, style) for line in wrap(text, style.size, room, MOST_LINES))


def _gap(block: Block) -> float:
    return NODE_GAP if block.node else HEADING_GAP


def _tall(blocks: Sequence[Block]) -> float:
    return sum(block.height + _gap(block) for block in blocks)


def _stacked(blocks: Sequence[Block], height: float) -> tuple[Block, ...]:
    """Return ``blocks`` one below the other, the room that is left over spread evenly."""
    spare = (height - _tall(blocks)) / max(len(blocks), 1)
    placed, top = [], 0.0
    for block in blocks:
        room = block.height + _gap(block) + spare
        # A heading stands close above its topics, so what is spare goes above it.
        middle = top + room - block.height / 2 if not block.node else top + room / 2
        placed.append(Block(block.node, block.lines, round(middle, 2), round(room, 2)))
        top += room
    return tuple(placed)
