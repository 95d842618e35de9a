"""Rows and columns with names: what a matrix and a timeline have in common."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TypeAlias
from xml.etree.ElementTree import Element

from comity.network.looks import look
from comity.network.marks import Mark
from comity.network.pictures.blocks import HEADING
from comity.network.pictures.body import MARGIN
from comity.network.pictures.legend import NO_PILLAR, marked
from comity.network.pictures.letters import Style, cut, width, wrap
from comity.network.pictures.pen import LETTERED, box, line, stamp, text
from comity.network.text import printable

Nodes: TypeAlias = Mapping[str, Mapping[str, str]]
# The name of a column and its mark, if any.
Head: TypeAlias = tuple[str, Mark | None]

NAME = Style(6.5, 7.0)
# The height of a row of one line, without a mark and with one.
ROW, MARKED_ROW = 8.6, 10.4
MOST_LINES = 12
# The least that names of rows may take of the width.
NAMES_WIDE = 0.4
# How long names of columns may be, in points, and as a share of the width of a broad page.
NAMES_TALL, SHARE_TALL = 100.0, 0.25
BAND, RULE = "#f1f1f1", "#dcdcdc"
BESIDE = 3.0
MARK_ROOM = 2 * LETTERED + 2


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the node that it stands for, none for a heading, its name in lines, and how tall it is."""

    node: str
    lines: tuple[str, ...]
    mark: Mark | None
    tall: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Where rows and columns stand: upper left corner of the cells, width of a column, middles of rows.

    The ``key`` has the names of columns that are too long, by their numbers.
    """

    rows: Sequence[Row]
    heads: Sequence[Head]
    left: float
    top: float
    step: float
    key: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.top + sum(row.tall for row in self.rows)

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.left + len(self.heads) * self.step

    def middles(self) -> list[float]:
        """Return the middle of each row."""
        ends = accumulate((row.tall for row in self.rows), initial=self.top)
        return [end + row.tall / 2 for end, row in zip(ends, self.rows, strict=False)]

    def across(self, column: int) -> float:
        """Return the middle of a column."""
        return self.left + (column + 0.5) * self.step


def fitting(nodes: Iterable[str], held: Nodes, wide: float, step: float) -> int:
    """Return how many columns of the width ``step`` fit beside the names of ``nodes``, at least one."""
    names = min(_longest(nodes, held), NAMES_WIDE * wide - MARGIN)
    return max(1, int((wide - 2 * MARGIN - BESIDE - names) // step))


def laid(nodes: Sequence[str], held: Nodes, heads: Sequence[Head], page: tuple[float, float, float]) -> Grid:
    """Return the grid of ``nodes`` as rows and of columns under ``heads``.

    The ``page`` is its width, and the least and the greatest width of a column, all in points.
    """
    wide, least, most = page
    spare = wide - 2 * MARGIN - BESIDE - len(heads) * (least + most) / 2
    room = min(_longest(nodes, held), max(NAMES_WIDE * wide - MARGIN, spare))
    left = MARGIN + room + BESIDE
    heads, key = _numbered(heads, max(NAMES_TALL, SHARE_TALL * wide))
    longest = max((width(name, NAME) for name, _ in heads), default=0.0)
    marks = MARK_ROOM if any(mark for _, mark in heads) else 0.0
    top = longest + 0.1 + BESIDE + marks
    step = min(most, (wide - MARGIN - left) / max(len(heads), 1))
    return Grid(_rows(nodes, held, room), heads, left, top, step, key)


def heading(held: Mapping[str, str]) -> str:
    """Return the pillar that a topic stands under; nothing for another node."""
    return (printable(held["group"]) or NO_PILLAR) if held["kind"] == "topic" else ""


def called(held: Mapping[str, str]) -> str:
    """Return the short name of a node, else its label."""
    return printable(held["short"]) or printable(held["label"])


def bearing(held: Mapping[str, str]) -> Mark | None:
    """Return the mark that a node bears in a list, if any."""
    return look(held) if marked(held["kind"]) else None


def draw(parent: Element, grid: Grid) -> None:
    """Draw bands, rules, marks and all names of ``grid``."""
    for place, (row, y) in enumerate(zip(grid.rows, grid.middles(), strict=True)):
        if not row.node:
            text(parent, row.lines[0], HEADING, (MARGIN, y + 0.8))
            continue
        if place % 2:
            box(parent, (MARGIN, y - row.tall / 2), (grid.right - MARGIN, row.tall), BAND)
        line(parent, (grid.left, y), (grid.right, y), RULE, 0.3)
        _row(parent, row, y)
    for place, head in enumerate(grid.heads):
        _head(parent, grid, head, grid.across(place))


def _row(parent: Element, row: Row, y: float) -> None:
    if row.mark:
        stamp(parent, row.mark, (MARGIN + LETTERED, y), LETTERED)
    first = y - (len(row.lines) - 1) * NAME.leading / 2
    for place, name in enumerate(row.lines):
        text(parent, name, NAME, (MARGIN + _mark_room(row.mark), first + place * NAME.leading))


def _head(parent: Element, grid: Grid, head: Head, x: float) -> None:
    """Draw the rule of a column, and over it the mark and the name, read from below."""
    name, mark = head
    line(parent, (x, grid.top), (x, grid.bottom), RULE, 0.3)
    foot = grid.top - BESIDE
    if mark:
        stamp(parent, mark, (x, foot - LETTERED), LETTERED)
        foot -= MARK_ROOM
    written = text(parent, name, NAME, (x, foot))
    written.set("transform", f"rotate(-90 {x:.2f} {foot:.2f})")


def _numbered(heads: Sequence[Head], room: float) -> tuple[Sequence[Head], tuple[str, ...]]:
    """Return ``heads``, names too long for ``room`` cut and with a number before them, and those in full."""
    key = tuple(dict.fromkeys(name for name, _ in heads if width(name, NAME) > room))
    cut_ = {name: cut(f"{number} {name}", NAME, room) for number, name in enumerate(key, start=1)}
    return [(cut_.get(name, name), mark) for name, mark in heads], key


def _rows(nodes: Sequence[str], held: Nodes, room: float) -> list[Row]:
    """Return a row a node, in the order given, and a heading wherever topics of another pillar begin."""
    rows: list[Row] = []
    for pillar, under in groupby(nodes, key=lambda node: heading(held[node])):
        if pillar:
            rows.append(Row("", (pillar,), None, ROW))
        for node in under:
            mark = bearing(held[node])
            lines = wrap(called(held[node]), NAME, room - _mark_room(mark), MOST_LINES)
            rows.append(Row(node, lines, mark, _tall(lines, mark)))
    return rows


def _tall(lines: Sequence[str], mark: Mark | None) -> float:
    return max(MARKED_ROW if mark else ROW, len(lines) * NAME.leading + ROW - NAME.leading)


def _mark_room(mark: Mark | None) -> float:
    return MARK_ROOM if mark else 0.0


def _longest(nodes: Iterable[str], held: Nodes) -> float:
    """Return the room that the longest name takes, with its mark."""
    return 0.1 + max(
        (width(called(held[node]), NAME) + _mark_room(bearing(held[node])) for node in nodes), default=0.0
    )
