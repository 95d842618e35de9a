"""A network laid out by forces, part by part: those that no link joins stand side by side."""

from collections.abc import Mapping, Sequence
from math import fsum, sqrt

from comity.network.apart import apart
from comity.network.content import Content, number
from comity.network.forces import Point, Pull, forced
from comity.network.looks import sizes

GAP = 6.0
# The weakest link pulls so hard beside the strongest, which pulls with 1.
WEAKEST = 0.3
# Parts stand in rows that together are so much wider than high.
WIDE = 1.2
BETWEEN = 2.0


def settled(held: Content, step: float) -> dict[str, Point]:
    """Return a place for each node, about ``step`` from one to the next, so that none overlap."""
    walks = _walks(held)
    placed = [point for part in _packed([_laid(held, walk) for walk in walks]) for point in part]
    order, size = [node for walk in walks for node in walk], sizes(held)
    discs = [(x * step, y * step, size[node]) for node, (x, y) in zip(order, placed, strict=True)]
    return dict(zip(order, apart(discs, GAP), strict=True))


def _walks(held: Content) -> list[list[str]]:
    """Return the nodes of each part in depth-first order from the strongest, the largest part first."""
    strength = held.strength()
    around: dict[str, list[str]] = {}
    for node in sorted(held.nodes, key=lambda node: (-strength[node], node)):
        around[node] = []
    rank = {node: place for place, node in enumerate(around)}
    for link in held.links:
        around[link.source].append(link.target)
        around[link.target].append(link.source)
    for others in around.values():
        others.sort(key=lambda node: -rank[node])
    seen: set[str] = set()
    walks = [_walk(root, around, seen) for root in around if root not in seen]
    return sorted((walk for walk in walks if walk), key=len, reverse=True)


def _walk(root: str, around: Mapping[str, Sequence[str]], seen: set[str]) -> list[str]:
    walk, ahead = [], [root]
    while ahead:
        node = ahead.pop()
        if node not in seen:
            seen.add(node)
            walk.append(node)
            ahead += around[node]
    return walk


def _laid(held: Content, walk: Sequence[str]) -> list[Point]:
    """Return the places of the nodes of one part, its upper left corner at 0, 0."""
    place = {node: at for at, node in enumerate(walk)}
    weights = {
        (place[link.source], place[link.target]): number(link.values["weight"])
        for link in held.links
        if link.source in place
    }
    most = max(weights.values(), default=1.0)
    pulls: list[Pull] = [
        (a, b, WEAKEST + (1 - WEAKEST) * sqrt(weight / most)) for (a, b), weight in weights.items()
    ]
    points = forced(len(walk), pulls)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return [(x - left, y - top) for x, y in points]


def _packed(parts: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """Return ``parts`` moved so that they stand in rows, about as high as wide together."""
    extents = [(max(x for x, _ in part) + BETWEEN, max(y for _, y in part) + BETWEEN) for part in parts]
    room = max(
        max((wide for wide, _ in extents), default=0.0),
        WIDE * sqrt(fsum(wide * tall for wide, tall in extents)),
    )
    packed, x, y, below = [], 0.0, 0.0, 0.0
    for part, (wide, tall) in zip(parts, extents, strict=True):
        if x + wide > room:
            x, y = 0.0, below
        packed.append([(x + dx, y + dy) for dx, dy in part])
        x, below = x + wide, max(below, y + tall)
    return packed
