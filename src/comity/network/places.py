"""Where nodes stand, in pictures, in files and in the page alike: the same whole numbers on every machine.

Two columns for a small network of two kinds, else by forces, part by part; a network too large for that
is wound up as a spiral, the strongest inside.
"""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt
from typing import TypeAlias

from comity.network.assembly import Network
from comity.network.content import Content, content, number
from comity.network.parts import settled

Places: TypeAlias = Mapping[str, tuple[float, float]]
Whole: TypeAlias = dict[str, tuple[int, int]]

STEP = 40.0
LEAST_WIDTH = 400.0
# Much taller than wide, links would be too steep to tell apart.
WIDE = 0.6
IN_COLUMNS, BY_FORCES = 60, 2000
# The turn from one place of a sunflower to the next.
GOLDEN = pi * (3 - sqrt(5))


def positions(network: Network) -> Whole:
    """Return x and y of each node of ``network``, whole numbers, y downwards: the same on every machine.

    About 40 from one node to the next; none overlap when drawn with the radius that files give them, 4 to 20.
    """
    return places(content(network))


def places(held: Content) -> Whole:
    """Return x and y of each node, y downwards: two columns, by forces, or a spiral, as its size has it."""
    if len(held.nodes) > BY_FORCES:
        return _spiral(held)
    if len(held.modes) == 2 and len(held.nodes) <= IN_COLUMNS:
        return _columns(held)
    return {node: (round(x), round(y)) for node, (x, y) in settled(held, STEP).items()}


def _columns(held: Content) -> Whole:
    """Return two columns, ordered by two sweeps of the barycentre method (Sugiyama et al. 1981)."""
    first, second = held.modes
    strength = held.strength()
    left = sorted(first, key=lambda node: (held.nodes[node].get("group", ""), -strength[node], node))
    right = _by_neighbours(held, second, left)
    left = _by_neighbours(held, first, right)
    tall = STEP * max(len(left), len(right))
    width = max(LEAST_WIDTH, WIDE * tall)
    return {**_column(left, 0.0, tall), **_column(right, width, tall)}


def _by_neighbours(held: Content, side: Sequence[str], facing: Sequence[str]) -> list[str]:
    place = {node: at for at, node in enumerate(facing)}
    pull, weight = dict.fromkeys(side, 0.0), dict.fromkeys(side, 0.0)
    for link in held.links:
        node, other = (link.source, link.target) if link.source in pull else (link.target, link.source)
        pull[node] += place[other] * number(link.values["weight"])
        weight[node] += number(link.values["weight"])
    return sorted(side, key=lambda node: (round(pull[node] / (weight[node] or 1), 6), node))


def _column(nodes: Sequence[str], x: float, tall: float) -> Whole:
    step = tall / max(len(nodes), 1)
    return {node: (round(x), round((at + 0.5) * step)) for at, node in enumerate(nodes)}


def _spiral(held: Content) -> Whole:
    """Return the places of the seeds of a sunflower (Vogel 1979)."""
    strength = held.strength()
    seeds = enumerate(sorted(held.nodes, key=lambda node: (-strength[node], node)))
    return {
        node: (round(STEP * sqrt(at) * cos(at * GOLDEN)), round(STEP * sqrt(at) * sin(at * GOLDEN)))
        for at, node in seeds
    }
