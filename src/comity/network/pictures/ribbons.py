"""Links as ribbons: each as wide as its weight is great, side by side where they meet a node."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comity.network.assembly import Network, links
from comity.network.pictures.blocks import Block, Layout

# Points of width for a weight of 1, at most; a node's ribbons fill so much of its room, at most.
MOST_EACH, FILL = 1.2, 0.8
THINNEST, WIDEST_GAP = 0.35, 0.7


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One link from ``start`` on the left to ``end`` on the right, its width, and where it bends."""

    source: str
    target: str
    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    bend: float


def unit_of(network: Network, layout: Layout) -> float:
    """Return the width of a weight of 1, so that the ribbons of every node fit into its room."""
    strengths = ((block.room, _strength(network, block.node)) for block in layout.nodes())
    return min([MOST_EACH, *(FILL * room / strength for room, strength in strengths if strength)])


def stroke(weight: float, unit: float) -> float:
    """Return the width of a link of ``weight``: in proportion, never too thin to print.

    >>> stroke(3, 1.2), stroke(1, 0.1)
    (3.6, 0.35)
    """
    return round(max(THINNEST, weight * unit), 2)


def ribbons(network: Network, layout: Layout, unit: float) -> tuple[Ribbon, ...]:
    """Return the links of ``network`` as ribbons, the widest first, so that a thin one is never hidden."""
    middle = {block.node: block.middle for block in layout.nodes()}
    port: dict[tuple[str, str], float] = {}
    for block in layout.nodes():
        port.update(_ports(network, block, sorted(network[block.node], key=middle.__getitem__), unit))
    drawn = []
    for a, b, link in sorted(links(network), key=lambda link: -link[2]["weight"]):
        start, end = (layout.left.port, port[a, b]), (layout.right.port, port[b, a])
        bend = _bend(abs(port[a, b] - port[b, a]) / layout.height)
        drawn.append(Ribbon(a, b, start, end, stroke(link["weight"], unit), bend))
    return tuple(drawn)


def reach(network: Network, block: Block, unit: float) -> float:
    """Return how tall the ribbons of a node stand side by side, gaps included."""
    return _strength(network, block.node) * unit + _gap(network, block, unit) * (len(network[block.node]) - 1)


def _bend(steepness: float) -> float:
    """Return where a ribbon bends, as a share of its way: the steeper the sooner, so that neighbours part."""
    return 0.95 - 0.9 * steepness


def _ports(
    network: Network, block: Block, others: Sequence[str], unit: float
) -> Iterator[tuple[tuple[str, str], float]]:
    """Yield the height at which the ribbon to each of ``others`` meets the node, from top to bottom."""
    top = block.middle - reach(network, block, unit) / 2
    for other in others:
        width = network.edges[block.node, other]["weight"] * unit
        yield (block.node, other), round(top + width / 2, 2)
        top += width + _gap(network, block, unit)


def _gap(network: Network, block: Block, unit: float) -> float:
    spare = FILL * block.room - _strength(network, block.node) * unit
    return max(0.0, min(WIDEST_GAP, spare / max(len(network[block.node]) - 1, 1)))


def _strength(network: Network, node: str) -> float:
    return float(network.degree(node, weight="weight"))
