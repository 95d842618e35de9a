"""The places of nodes brought onto a page: as wide as it, not too tall, marks large enough to read."""

from collections.abc import Iterable, Mapping
from math import sqrt

from comity.network.apart import Disc, apart
from comity.network.content import Content
from comity.network.forces import Point
from comity.network.looks import LEAST, MOST, sizes
from comity.network.parts import settled
from comity.network.pictures.body import MARGIN
from comity.network.pictures.pen import LETTERED
from comity.network.places import STEP

# Nodes farther out than so many times the mean come nearer, so that one far away does not crowd all others.
FAR = 1.8
# A page of few nodes is not blown up: from one to the next it is never farther than this, in points.
FARTHEST = 52.0
# Left free for names at both sides, above and below.
BESIDE, ABOVE = 24.0, 8.5
# Taller than so many times its width, a picture would leave no room for its caption.
TALLEST = 1.35
# The radius of the weakest and of the strongest: shares of the way to the next node, at most so many points.
SMALL, LARGE = 0.16, 0.28
WEAKEST, STRONGEST = LETTERED + 0.1, 8.0
# What is left free between two marks, as a share of the way.
GAP = 0.12


def spread(held: Content, wide: float) -> tuple[dict[str, Disc], float]:
    """Return middle and radius of each node on a page so ``wide``, and how tall the page is, in points."""
    at = _upright(_drawn_in(settled(held, STEP)))
    if not at:
        return {}, 0.0
    room = wide - 2 * (MARGIN + BESIDE)
    scale = min(room / max(_extent(at, 0), STEP), FARTHEST / STEP)
    way = sqrt((_extent(at, 0) + STEP) * (_extent(at, 1) + STEP) / len(at)) * scale
    radii = _radii(sizes(held), way)
    discs = [(x * scale, y * scale, radii[node]) for node, (x, y) in at.items()]
    moved = dict(zip(at, apart(discs, GAP * way), strict=True))
    return _fitted(moved, radii, wide)


def _drawn_in(at: Mapping[str, Point]) -> Mapping[str, Point]:
    """Return the places, those far from the middle at the geometric mean of their way and the usual one."""
    if not at:
        return at
    # Summed one by one, since ``sum`` differs between versions of Python.
    middle = [_mean(place[side] for place in at.values()) for side in (0, 1)]
    out = {node: (x - middle[0], y - middle[1]) for node, (x, y) in at.items()}
    ways = {node: sqrt(x * x + y * y) for node, (x, y) in out.items()}
    most = FAR * _mean(ways.values())
    share = {node: sqrt(most / way) if way > most else 1.0 for node, way in ways.items()}
    return {node: (x * share[node], y * share[node]) for node, (x, y) in out.items()}


def _mean(numbers: Iterable[float]) -> float:
    whole, count = 0.0, 0
    for each in numbers:
        whole, count = whole + each, count + 1
    return whole / count


def _upright(at: Mapping[str, Point]) -> Mapping[str, Point]:
    """Return the places so that they are taller than wide, unless they would be too tall for a page."""
    if not at:
        return at
    sides = sorted((_extent(at, 0), _extent(at, 1)))
    taller = _extent(at, 1) > _extent(at, 0)
    return at if taller == (sides[1] <= TALLEST * sides[0]) else {node: (y, x) for node, (x, y) in at.items()}


def _extent(at: Mapping[str, Point], side: int) -> float:
    return max(place[side] for place in at.values()) - min(place[side] for place in at.values())


def _radii(size: Mapping[str, float], way: float) -> dict[str, float]:
    """Return the radii for a ``way`` so long from one node to the next: the area grows with the strength."""
    small = min(WEAKEST, SMALL * way)
    large = max(small, min(STRONGEST, LARGE * way))
    return {
        node: round(small + (large - small) * (each - LEAST) / (MOST - LEAST), 2)
        for node, each in size.items()
    }


def _fitted(
    at: Mapping[str, Point], radii: Mapping[str, float], wide: float
) -> tuple[dict[str, Disc], float]:
    """Return the nodes within the page, in its middle where they need less, and how tall it is."""
    most, across = max(radii.values()), _extent(at, 0)
    left, top = min(x for x, _ in at.values()), min(y for _, y in at.values())
    scale = min(1.0, (wide - 2 * (MARGIN + BESIDE)) / across) if across else 1.0
    start, above = (wide - across * scale) / 2, ABOVE + most
    spots = {
        node: (round(start + (x - left) * scale, 2), round(above + (y - top) * scale, 2), radii[node])
        for node, (x, y) in at.items()
    }
    return spots, round(_extent(at, 1) * scale + 2 * above, 2)
