"""Names beside marks so that none touches another, a mark, or the edge of the page.

The strongest come first; each takes a free one of eight sides, as near as can be, where the fewest links pass
(after Imhof 1975). Whoever finds none stays without a name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias

# Left, top, right, bottom.
Frame: TypeAlias = tuple[float, float, float, float]
Segment: TypeAlias = tuple[float, float, float, float]

# How far a name stands from its mark; beyond the first way a line leads to it.
WAYS = (1.2, 9.0, 17.0)
# What is free between the end of a name and the beginning of the next.
BETWEEN = 2.5
# Right, left, above, below, then the corners: how far the middle of a name lies, as shares of its size.
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
CORNER = 0.72


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to place: whose it is, where the mark stands, its radius, and the size of the name."""

    node: str
    x: float
    y: float
    radius: float
    wide: float
    tall: float

    @property
    def mark(self) -> Frame:
        """The square around the mark."""
        return (self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


def placed(wanted: Sequence[Wanted], page: Frame, links: Sequence[Segment]) -> dict[str, Frame]:
    """Return the frames of the names of ``wanted`` that found room, those that come first in it first."""
    marks = [each.mark for each in wanted]
    found: dict[str, Frame] = {}
    for each in wanted:
        others = [mark for mark in marks if mark != each.mark]
        for way in WAYS:
            near = [moved for frame in _frames(each, way) if _inside(moved := _moved(frame, page), page)]
            free = [frame for frame in near if _free(each, frame, others, found.values())]
            if free:
                found[each.node] = min(free, key=lambda frame: _crossed(frame, links))
                break
    return found


def leader(each: Wanted, frame: Frame) -> Segment | None:
    """Return the line from a mark to its name, where that stands farther away than usual."""
    x, y = min(max(each.x, frame[0]), frame[2]), min(max(each.y, frame[1]), frame[3])
    far = sqrt((x - each.x) ** 2 + (y - each.y) ** 2)
    return (each.x, each.y, x, y) if far > each.radius + 2 * WAYS[0] else None


def overlap(one: Frame, other: Frame) -> bool:
    """Return whether two frames share any room.

    >>> overlap((0, 0, 2, 2), (1, 1, 3, 3)), overlap((0, 0, 2, 2), (2, 0, 3, 2))
    (True, False)
    """
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _frames(each: Wanted, way: float) -> Iterator[Frame]:
    """Yield where the name could stand so far away, the best side first."""
    for across, down in SIDES:
        far = each.radius * (CORNER if across and down else 1) + way
        x = each.x + across * (far + each.wide / 2)
        y = each.y + down * (far + each.tall / 2) * (0.8 if across and down else 1)
        yield (x - each.wide / 2, y - each.tall / 2, x + each.wide / 2, y + each.tall / 2)


def _moved(frame: Frame, page: Frame) -> Frame:
    """Return ``frame`` moved by as little as brings it onto the page, if it is not larger."""
    right = max(page[0] - frame[0], 0.0) - max(frame[2] - page[2], 0.0)
    down = max(page[1] - frame[1], 0.0) - max(frame[3] - page[3], 0.0)
    return (frame[0] + right, frame[1] + down, frame[2] + right, frame[3] + down)


def _inside(frame: Frame, page: Frame) -> bool:
    return page[0] <= frame[0] and frame[2] <= page[2] and page[1] <= frame[1] and frame[3] <= page[3]


def _free(each: Wanted, frame: Frame, marks: Iterable[Frame], names: Iterable[Frame]) -> bool:
    """Return whether a name touches nothing at ``frame``, nor the line that leads to it any other mark."""
    others, line = list(marks), leader(each, frame)
    beside = (frame[0] - BETWEEN, frame[1], frame[2] + BETWEEN, frame[3])
    if any(overlap(frame, mark) for mark in (each.mark, *others)) or any(
        overlap(beside, name) for name in names
    ):
        return False
    return line is None or not any(_crosses(other, line) for other in others)


def _crossed(frame: Frame, links: Iterable[Segment]) -> int:
    """Return how many of ``links`` pass under ``frame``, by the box around each and the corners' sides."""
    return sum(_crosses(frame, link) for link in links)


def _crosses(frame: Frame, link: Segment) -> bool:
    x, y, u, v = link
    if not overlap(frame, (min(x, u), min(y, v), max(x, u), max(y, v))):
        return False
    left, top, right, bottom = frame
    corners = ((left, top), (right, top), (left, bottom), (right, bottom))
    beside = [(u - x) * (down - y) - (v - y) * (across - x) > 0 for across, down in corners]
    return any(beside) and not all(beside)
