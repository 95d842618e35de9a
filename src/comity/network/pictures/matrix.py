"""A network as a matrix: a square for each link, its area the weight; the strongest nodes that fit."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from comity.network.assembly import Network, links, nodes
from comity.network.caption import link_said, number, spelt
from comity.network.pictures.body import Body
from comity.network.pictures.grid import Grid, bearing, called, draw, fitting, laid
from comity.network.pictures.legend import SYMBOL_ROOM, Entry, listed, weighed
from comity.network.pictures.order import columns
from comity.network.pictures.pen import box, told

SQUARE = "#1f4e79"
LARGEST, SMALLEST = 7.4, 1.6
NARROWEST, BROADEST = 7.8, 12.0
MOST_ROWS = 56


def matrix(parent: Element, network: Network, wide: float) -> Body:
    """Draw ``network`` as a matrix: the kind of which there are more goes down, the other across."""
    down, across = _sides(network)
    held = network.nodes
    rows = _strongest(network, down, MOST_ROWS)
    fit = fitting(rows, held, wide, NARROWEST)
    shown = _strongest(network, across, fit)
    rows = shown if down is across else rows
    heads = [(called(held[node]), bearing(held[node])) for node in shown]
    grid = laid(rows, held, heads, (wide, NARROWEST, BROADEST))
    draw(SubElement(parent, "g"), grid)
    seen = network.subgraph([*shown, *rows])
    entries = _squares(parent, seen, grid, shown)
    return Body(grid.bottom, (*entries, *listed(seen)), (*_said(network, seen), *spelt(seen)), grid.key)


def _sides(network: Network) -> tuple[Sequence[str], Sequence[str]]:
    """Return the nodes that go down and those that go across, each in an order that shows what is alike."""
    if len(network.graph["modes"]) == 2:
        left, right = columns(network)
        return (left, right) if len(left) > len(right) else (right, left)
    strength = dict(network.degree(weight="weight"))
    every = nodes(network, network.graph["modes"][0])
    every.sort(key=lambda node: (network.nodes[node]["group"], -strength[node], node))
    return every, every


def _strongest(network: Network, side: Sequence[str], most: int) -> Sequence[str]:
    """Return the ``most`` strongest of ``side``, in its order."""
    strength = dict(network.degree(weight="weight"))
    chosen = set(sorted(side, key=lambda node: (-strength[node], node))[: max(most, 1)])
    return [node for node in side if node in chosen]


def _squares(parent: Element, network: Network, grid: Grid, across: Sequence[str]) -> tuple[Entry, ...]:
    """Draw a square for each link, on both sides of the diagonal where rows and columns are the same."""
    most = max((link["weight"] for *_, link in links(network)), default=1)
    column = {node: place for place, node in enumerate(across)}
    for row, y in zip(grid.rows, grid.middles(), strict=True):
        for other in sorted(set(network[row.node]) & column.keys() if row.node else ()):
            group = told(parent, link_said(network, row.node, other))
            share = network.edges[row.node, other]["weight"] / most
            _square(group, (grid.across(column[other]), y), share)
    weights = sorted(link["weight"] for *_, link in links(network))
    samples = sorted({weights[0], weights[len(weights) // 2], weights[-1]}) if weights else ()
    return tuple(_entry(weight / most, weighed(network, weight)) for weight in samples)


def _square(parent: Element, middle: tuple[float, float], share: float) -> None:
    side = max(SMALLEST, LARGEST * share**0.5)
    box(parent, (middle[0] - side / 2, middle[1] - side / 2), (side, side), SQUARE)


def _entry(share: float, words: str) -> Entry:
    return Entry(lambda parent, at: _square(parent, (at[0] + SYMBOL_ROOM / 2 - 1, at[1]), share), words)


def _said(network: Network, seen: Network) -> tuple[str, ...]:
    """Return how many of each kind of node are shown, where not all are."""
    if len(seen) == len(network):
        return ()
    shown = [
        f"{len(nodes(seen, kind))} of {number(len(nodes(network, kind)), kind)}"
        for kind in network.graph["modes"]
    ]
    left_out = number(network.size() - seen.size(), "link")
    return (f"Shown are the strongest, {' and '.join(shown)}; {left_out} are left out.",)
