"""Where things stand in two columns: the first kind of node left, the second right, all in points.

Topics stand under their pillars. A name gets as many lines as it needs; no two names touch.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from comity.network.assembly import Network
from comity.network.pictures.body import MARGIN
from comity.network.pictures.legend import NO_PILLAR, marked
from comity.network.pictures.letters import Style, width, wrap
from comity.network.pictures.order import columns
from comity.network.pictures.pen import MARK, SMALLEST
from comity.network.text import printable

NODE_GAP, HEADING_GAP = 2.4, 4.5
TALL_ENOUGH = 220.0
MOST_LINES = 4
# The way between the columns, and the most that names of the left one may take, as shares of the width.
BETWEEN, LEFT_MOST = 0.27, 0.3
# From a name to the end of the ribbons, past its bar and past its mark where it has one.
BESIDE, MARKED = 5.0, 2 * MARK + 2.5

NAME = Style(6.5, 7.5)
SHORT = Style(6.5, 7.7, "bold")
FULL = Style(SMALLEST, 6.8, ink="#404040")
HEADING = Style(SMALLEST, 7.2, "bold", "#404040")


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
class Column:
    """One column: where its names begin or end, where its marks and the ends of its ribbons stand."""

    blocks: tuple[Block, ...]
    text: float
    mark: float
    port: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Both columns from top to bottom, how tall they are, and whether short names are spelt out in them."""

    left: Column
    right: Column
    height: float
    spelt_out: bool

    def nodes(self) -> list[Block]:
        """Return the blocks that stand for nodes, those on the left first."""
        return [block for block in (*self.left.blocks, *self.right.blocks) if block.node]


def arrange(network: Network, wide: float) -> Layout:
    """Return the layout of ``network`` of two kinds of node, ``wide`` points wide."""
    sides, rooms = columns(network), _rooms(network, wide)
    short, full = (
        [_blocks(network, side, room, full=way) for side, room in zip(sides, rooms, strict=True)]
        for way in (False, True)
    )
    enough = max(TALL_ENOUGH, *map(_tall, short))
    chosen = [long if _tall(long) <= enough else brief for long, brief in zip(full, short, strict=True)]
    height = round(max(map(_tall, chosen)), 2)
    left, right = (_stacked(blocks, height) for blocks in chosen)
    marks = [marked(kind) for kind in network.graph["modes"]]
    return Layout(
        _column(left, MARGIN + rooms[0], 1, marks[0]),
        _column(right, wide - MARGIN - rooms[1], -1, marks[1]),
        height,
        chosen == full,
    )


def _rooms(network: Network, wide: float) -> tuple[float, float]:
    """Return how wide the names of both columns may be: the first gets what the second can spare."""
    kinds = network.graph["modes"]
    wanted = [
        max((_wanted(held) for _, held in network.nodes.data() if held["kind"] == kind), default=0.0)
        for kind in kinds
    ]
    taken = 2 * (MARGIN + BESIDE) + MARKED * sum(map(marked, kinds))
    room = wide * (1 - BETWEEN) - taken
    left = min(wanted[0], max(LEFT_MOST * wide, room - wanted[1]))
    return left, min(wanted[1], room - left)


def _wanted(held: dict[str, str]) -> float:
    """Return the width of the label of a node, and of the heading of a topic, on one line."""
    heading = width(printable(held["group"]) or NO_PILLAR, HEADING) if held["kind"] == "topic" else 0.0
    return max(width(printable(held["label"]), NAME), heading) + 0.1


def _column(blocks: tuple[Block, ...], text: float, way: int, mark: bool) -> Column:
    """Return a column whose names end at ``text``, its marks and ports further ``way``, right or left."""
    beside = text + way * (MARKED - MARK if mark else 0.0)
    return Column(blocks, text, beside, text + way * (BESIDE + (MARKED if mark else 0.0)))


def _blocks(network: Network, side: Sequence[str], room: float, *, full: bool) -> list[Block]:
    """Return the blocks of one column from top to bottom, topics under their pillars."""
    blocks: list[Block] = []
    for pillar, under in groupby(side, key=lambda node: _heading(network.nodes[node])):
        if pillar:
            blocks.append(Block("", _lines(pillar, HEADING, room)))
        blocks += [Block(node, _name(network.nodes[node], room, full=full)) for node in under]
    return blocks


def _heading(held: dict[str, str]) -> str:
    return (printable(held["group"]) or NO_PILLAR) if held["kind"] == "topic" else ""


def _name(held: dict[str, str], room: float, *, full: bool) -> tuple[tuple[str, Style], ...]:
    """Return the short name of a node, with its label below if there is room for it, else the label."""
    label, short = printable(held["label"]), printable(held["short"])
    if not short or short == label:
        return _lines(label, NAME, room)
    return _lines(short, SHORT, room) + (_lines(label, FULL, room) if full else ())


def _lines(text: str, style: Style, room: float) -> tuple[tuple[str, Style], ...]:
    return tuple((line, style) for line in wrap(text, style, room, MOST_LINES))


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
        middle = top + room / 2 if block.node else top + room - block.height / 2
        placed.append(replace(block, middle=round(middle, 2), room=round(room, 2)))
        top += room
    return tuple(placed)
