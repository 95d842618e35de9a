"""Names beside marks so that none touches another, a mark, a line to a name, or the edge of the page.

The strongest come first; each takes a free one of eight sides, as near as can be, where the fewest links pass
(after Imhof 1975). Whoever finds no room for a name may have one for a number, or stays without either.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

# Left, top, right, bottom.
Frame: TypeAlias = tuple[float, float, float, float]
Segment: TypeAlias = tuple[float, float, float, float]
# Width and height.
Size: TypeAlias = tuple[float, float]

# How far a name stands from its mark; beyond the first way a line leads to it.
WAYS = (1.2, 9.0, 17.0)
# What is free between the end of a name and the beginning of the next.
BETWEEN = 2.5
# Right, left, above, below, then the corners: how far the middle of a name lies, as shares of its size.
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
# Beside a corner a name comes nearer, since marks have none.
CORNER = 0.72


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to place: whose it is, the box around the mark, and the sizes that will do, the best first."""

    node: str
    mark: Frame
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where it stands, which of its sizes that is, and the line that leads there if it is far."""

    frame: Frame
    size: int
    line: Segment | None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The page with all marks and links, and what stands on it so far."""

    page: Frame
    marks: Sequence[Frame]
    links: Sequence[Segment]
    taken: list[Placed] = field(default_factory=list)


def placed(wanted: Sequence[Wanted], page: Frame, links: Sequence[Segment]) -> dict[str, Placed]:
    """Return what found room of ``wanted``, that which comes first in it first."""
    sheet = _Sheet(page, [each.mark for each in wanted], links)
    found: dict[str, Placed] = {}
    for each in wanted:
        best = next((best for way in _ways(each, sheet) if (best := _best(way, sheet))), None)
        if best:
            found[each.node] = best
            sheet.taken.append(best)
    return found


def leader(mark: Frame, frame: Frame) -> Segment | None:
    """Return the line from the middle of a mark to its name, where that stands farther away than usual."""
    x, y = (mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2
    across = max(frame[0] - mark[2], mark[0] - frame[2])
    down = max(frame[1] - mark[3], mark[1] - frame[3])
    end = min(max(x, frame[0]), frame[2]), min(max(y, frame[1]), frame[3])
    return (x, y, *end) if max(across, down) > 2 * WAYS[0] else None


def overlap(one: Frame, other: Frame) -> bool:
    """Return whether two frames share any room.

    >>> overlap((0, 0, 2, 2), (1, 1, 3, 3)), overlap((0, 0, 2, 2), (2, 0, 3, 2))
    (True, False)
    """
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def under(frame: Frame, line: Segment | None) -> bool:
    """Return whether ``line`` passes under ``frame``, by the box around it and the sides of the corners."""
    if line is None:
        return False
    x, y, u, v = line
    if not overlap(frame, (min(x, u), min(y, v), max(x, u), max(y, v))):
        return False
    left, top, right, bottom = frame
    corners = ((left, top), (right, top), (left, bottom), (right, bottom))
    beside = [(u - x) * (down - y) - (v - y) * (across - x) > 0 for across, down in corners]
    return any(beside) and not all(beside)


def _ways(each: Wanted, sheet: _Sheet) -> Iterator[list[Placed]]:
    """Yield what could stand on the page, the largest size first, and of a size the nearest first."""
    for number, size in enumerate(each.sizes):
        for way in WAYS:
            frames = (_moved(frame, sheet.page) for frame in _frames(each.mark, size, way))
            yield [
                Placed(frame, number, leader(each.mark, frame))
                for frame in frames
                if _inside(frame, sheet.page)
            ]


def _best(near: Iterable[Placed], sheet: _Sheet) -> Placed | None:
    """Return that which is free and crossed by the fewest links, if any is free."""
    free = [each for each in near if _free(each, sheet)]
    return min(free, key=lambda each: _crossed(each.frame, sheet.links), default=None)


def _frames(mark: Frame, size: Size, way: float) -> Iterator[Frame]:
    """Yield where a name could stand so far from ``mark``, the best side first."""
    wide, tall = size
    half = (mark[2] - mark[0]) / 2, (mark[3] - mark[1]) / 2
    for across, down in SIDES:
        near = CORNER if across and down else 1
        x = mark[0] + half[0] + across * (half[0] * near + way + wide / 2)
        y = mark[1] + half[1] + down * (half[1] * near + way + tall / 2) * (0.8 if near < 1 else 1)
        yield (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)


def _moved(frame: Frame, page: Frame) -> Frame:
    """Return ``frame`` moved by as little as brings it onto the page, if it is not larger."""
    right = max(page[0] - frame[0], 0.0) - max(frame[2] - page[2], 0.0)
    down = max(page[1] - frame[1], 0.0) - max(frame[3] - page[3], 0.0)
    return (frame[0] + right, frame[1] + down, frame[2] + right, frame[3] + down)


def _inside(frame: Frame, page: Frame) -> bool:
    return page[0] <= frame[0] and frame[2] <= page[2] and page[1] <= frame[1] and frame[3] <= page[3]


def _free(each: Placed, sheet: _Sheet) -> bool:
    """Return whether a name touches nothing, nor the line that leads to it any other mark or name."""
    left, top, right, bottom = each.frame
    beside = (left - BETWEEN, top, right + BETWEEN, bottom)
    if any(overlap(each.frame, mark) for mark in sheet.marks):
        return False
    if any(overlap(beside, other.frame) or under(each.frame, other.line) for other in sheet.taken):
        return False
    names = (other.frame for other in sheet.taken)
    return each.line is None or not any(under(frame, each.line) for frame in (*_others(each, sheet), *names))


def _others(each: Placed, sheet: _Sheet) -> Iterator[Frame]:
    """Yield the marks but that of ``each``, which the line begins in."""
    x, y = (each.line or each.frame)[:2]
    return (mark for mark in sheet.marks if (x, y) != ((mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2))


def _crossed(frame: Frame, links: Iterable[Segment]) -> int:
    """Return how many of ``links`` pass under ``frame``."""
    return sum(under(frame, link) for link in links)
