"""Where nodes stand when a program opens a file: two columns, or a circle, the same on every machine.

Not force-directed: its sums differ in the last digit between machines, and so would the files.
"""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from typing import TypeAlias

from comity.network.assembly import Network
from comity.network.content import Content, content, number

Places: TypeAlias = Mapping[str, tuple[float, float]]
Whole: TypeAlias = dict[str, tuple[int, int]]

STEP = 40.0
LEAST_WIDTH = 400.0
# Much taller than wide, links would be too steep to tell apart.
WIDE = 0.6


def positions(network: Network) -> Whole:
    """Return x and y of each node of ``network``, whole numbers, y downwards: the same on every machine."""
    return places(content(network))


def places(held: Content) -> Whole:
    """Return x and y of each node, y downwards: a column a mode, or a circle by community and strength."""
    return _circle(held) if len(held.modes) == 1 else _columns(held)


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


def _circle(held: Content) -> Whole:
    strength = held.strength()
    turn = 2 * pi / max(len(held.nodes), 1)
    radius = max(LEAST_WIDTH / 2, STEP / turn)

    def key(node: str) -> tuple[str, float, str]:
        return (str(held.nodes[node].get("community", "")).zfill(9), -strength[node], node)

    return {
        node: (round(radius * sin(at * turn)), round(-radius * cos(at * turn)))
        for at, node in enumerate(sorted(held.nodes, key=key))
    }
