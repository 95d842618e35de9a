"""Discs moved apart until no two overlap, as little as may be, the same on every machine."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import TypeAlias

# The middle and the radius.
Disc: TypeAlias = tuple[float, float, float]

ROUNDS = 40


def apart(discs: Sequence[Disc], gap: float) -> list[tuple[float, float]]:
    """Return the middles of ``discs`` moved until any two are ``gap`` apart, or near that where many crowd.

    >>> apart([(0, 0, 2), (3, 0, 2)], 1)
    [(-1.0, 0.0), (4.0, 0.0)]
    """
    at = [[float(x), float(y)] for x, y, _ in discs]
    radii = [radius + gap / 2 for *_, radius in discs]
    side = 2 * max(radii, default=1.0)
    for _ in range(ROUNDS):
        if not [pair for pair in _close(at, side) if _part(at, radii, pair)]:
            break
    return [(x, y) for x, y in at]


def _close(at: Sequence[Sequence[float]], side: float) -> Iterator[tuple[int, int]]:
    """Yield the pairs that may overlap: those in one square, ``side`` long, or in two that touch."""
    squares: dict[tuple[int, int], list[int]] = {}
    for place, (x, y) in enumerate(at):
        square = (int(x // side), int(y // side))
        for column in (-1, 0, 1):
            for row in (-1, 0, 1):
                for other in squares.get((square[0] + column, square[1] + row), ()):
                    yield other, place
        squares.setdefault(square, []).append(place)


def _part(at: Sequence[list[float]], radii: Sequence[float], pair: tuple[int, int]) -> bool:
    """Move the two of ``pair`` apart, each by half of what is missing; return whether any was."""
    one, other = at[pair[0]], at[pair[1]]
    across, down = other[0] - one[0], other[1] - one[1]
    far, least = sqrt(across * across + down * down), radii[pair[0]] + radii[pair[1]]
    if far >= least - 0.01:
        return False
    # Two in one place part sideways.
    share = (least - far) / (2 * far) if far else 0.0
    right, lower = (across * share, down * share) if far else (least / 2, 0.0)
    one[0], one[1], other[0], other[1] = one[0] - right, one[1] - lower, other[0] + right, other[1] + lower
    return True
