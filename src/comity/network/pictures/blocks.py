"""Where things stand in two columns: the first kind of node left, the second right, all in points.

Topics stand under their pillars. A name gets as many lines as it needs; no two names touch.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from comity.network.assembly import Network
from comity.network.pictures.body import MARGIN
from comity.network.pictures.legend import NO_PILLAR, marked
from comity.network.pictures.letters import Style, width, wrap
from comity.network.pictures.order import Columns, columns
from comity.network.pictures.pen import MARK, SMALLEST
from comity.network.text import printable

NODE_GAP, HEADING_GAP = 1.8, 4.0
TALL_ENOUGH = 220.0
MOST_LINES = 12
# The way between the columns as a share of the width, and the shares that left names may have of the rest.
BETWEEN, SHARES = 0.22, (0.25, 0.35, 0.45, 0.55, 0.65, 0.75)
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
    """Return the layout of ``network`` of two kinds of node, ``wide`` points wide.

    Of several ways to share the width between both columns, it cuts no name and is the least tall.
    """
    sides = columns(network)
    tried = [_shared(network, sides, wide, rooms) for rooms in _rooms(network, wide)]
    return min(tried, key=_cost)


def _cost(layout: Layout) -> tuple[int, bool, float, int]:
    """Return what is to be avoided, the worst first: names cut, names not spelt out, height, lines."""
    lines = [line for block in (*layout.left.blocks, *layout.right.blocks) for line, _ in block.lines]
    cut = sum(line.endswith("…") for line in lines)
    return (cut, not layout.spelt_out, layout.height, len(lines))


def _shared(network: Network, sides: Columns, wide: float, rooms: tuple[float, float]) -> Layout:
    """Return the layout that gives the names of both columns so much room."""
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


def _rooms(network: Network, wide: float) -> Iterator[tuple[float, float]]:
    """Yield how wide the names of both columns may be: from the longest word to the longest name."""
    kinds = network.graph["modes"]
    (least, most), (least_right, most_right) = (_extremes(network, kind) for kind in kinds)
    room = wide * (1 - BETWEEN) - 2 * (MARGIN + BESIDE) - MARKED * sum(map(marked, kinds))
    for share in SHARES:
        left = max(least, min(most, room - least_right, max(share * room, room - most_right)))
        yield left, min(most_right, room - left)


def _extremes(network: Network, kind: str) -> tuple[float, float]:
    """Return the width of the longest word and of the longest name or heading of the nodes of ``kind``."""
    held = [node for _, node in network.nodes.data() if node["kind"] == kind]
    texts = [(printable(node["label"]), NAME) for node in held]
    texts += [(_heading(node), HEADING) for node in held] + [
        (printable(node["short"]), SHORT) for node in held
    ]
    words = (width(word, style) for text, style in texts for word in text.split())
    return max(words, default=0.0) + 0.1, max((width(*text) for text in texts), default=0.0) + 0.1


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
