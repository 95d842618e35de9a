"""A force-directed layout that comes out the same, to the last bit, on every machine.

The forces are those of ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014,
doi:10.1371/journal.pone.0098679): all repel each other, links pull, well-linked nodes more. Far nodes repel
by the cell, as one. Only sums, products, quotients and square roots are taken, one by one, since IEEE 754
rounds these one way; ``sum`` and powers differ between versions of Python and libraries of mathematics.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
# The ends of a link, as places in the row of nodes, and how hard it pulls, up to 1.
Pull: TypeAlias = tuple[int, int, float]
Weight: TypeAlias = tuple[float, float, float]

# How many rounds, and what is left of the longest step from one to the next, for few nodes and for many.
FEW = 400
PATIENT, HASTY = (100, 0.96), (50, 0.92)
GRAVITY = 0.05


@dataclass(slots=True)
class Body:
    """One node: where it is, how much it repels, and the force on it in this round."""

    x: float
    y: float
    mass: float = 1.0
    right: float = 0.0
    down: float = 0.0


def forced(count: int, pulls: Sequence[Pull]) -> list[Point]:
    """Return a place for each of ``count`` nodes, about 1 from one to the next, the middle at 0, 0.

    Nodes start on a ring in their order; let those that belong together be near each other in it.
    """
    bodies = [Body(*place) for place in _ring(count)]
    for a, b, _ in pulls:
        bodies[a].mass += 1
        bodies[b].mass += 1
    for body in bodies:
        body.mass = sqrt(body.mass)
    step = sqrt(count) / 8
    rounds, left = PATIENT if count <= FEW else HASTY
    for _ in range(rounds):
        _round(bodies, pulls, step)
        step *= left
    return [(body.x, body.y) for body in bodies]


def _ring(count: int) -> Iterable[Point]:
    """Yield places evenly along a square, each then drawn to the circle."""
    radius = 0.9 * sqrt(count)
    for place in range(count):
        side, along = divmod(4 * place, count)
        across = 2 * along / count - 1
        x, y = ((across, -1.0), (1.0, across), (-across, 1.0), (-1.0, -across))[side]
        far = radius / sqrt(x * x + y * y)
        yield x * far, y * far


def _round(bodies: Sequence[Body], pulls: Iterable[Pull], step: float) -> None:
    """Let all forces work once, and move nobody farther than ``step``."""
    _repel(bodies)
    for a, b, strength in pulls:
        _attract(bodies[a], bodies[b], strength)
    for body in bodies:
        _move(body, step)


def _repel(bodies: Sequence[Body]) -> None:
    cells = _cells(bodies)
    whole = {cell: _together(inside) for cell, inside in cells.items()}
    for (column, row), inside in cells.items():
        near = [(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        others = [(each.mass, each.x, each.y) for cell in near for each in cells.get(cell, ())]
        others += [weight for cell, weight in whole.items() if cell not in near]
        for body in inside:
            _push(body, others)


def _cells(bodies: Sequence[Body]) -> dict[tuple[int, int], list[Body]]:
    """Return the bodies by cell, so many cells that near and far ones take about as long."""
    xs, ys = [body.x for body in bodies], [body.y for body in bodies]
    side = max(max(xs) - min(xs), max(ys) - min(ys), 1.0) / sqrt(3 * sqrt(len(bodies)))
    cells: dict[tuple[int, int], list[Body]] = {}
    for body in bodies:
        cells.setdefault((int(body.x // side), int(body.y // side)), []).append(body)
    return cells


def _together(bodies: Iterable[Body]) -> Weight:
    """Return the mass of all ``bodies`` and its centre."""
    mass = x = y = 0.0
    for body in bodies:
        mass += body.mass
        x += body.mass * body.x
        y += body.mass * body.y
    return mass, x / mass, y / mass


def _push(body: Body, others: Iterable[Weight]) -> None:
    """Set the force on ``body`` to what pushes it away from ``others``, and to the middle of all."""
    here, there, right, down = body.x, body.y, 0.0, 0.0
    for mass, x, y in others:
        dx, dy = here - x, there - y
        apart = dx * dx + dy * dy
        if apart:
            share = mass / apart
            right += dx * share
            down += dy * share
    body.right = (right - GRAVITY * here) * body.mass
    body.down = (down - GRAVITY * there) * body.mass


def _attract(one: Body, other: Body, strength: float) -> None:
    right, down = (one.x - other.x) * strength, (one.y - other.y) * strength
    one.right -= right
    one.down -= down
    other.right += right
    other.down += down


def _move(body: Body, step: float) -> None:
    force = sqrt(body.right * body.right + body.down * body.down)
    if force:
        share = min(force, step) / force
        body.x += body.right * share
        body.y += body.down * share
