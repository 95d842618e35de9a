"""A network along time: a lane for each node, a mark at each meeting that links it, stances by their own."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from comity.network.assembly import Network, nodes
from comity.network.attendance import attendances
from comity.network.caption import number, spelt
from comity.network.looks import look
from comity.network.marks import RANKS, Mark
from comity.network.pictures.body import Body
from comity.network.pictures.grid import Grid, called, draw, fitting, heading, laid
from comity.network.pictures.legend import LINE, SYMBOL_ROOM, Entry, kinds, listed
from comity.network.pictures.moments import Moments, moments
from comity.network.pictures.pen import LETTERED, Place, line, stamp, told
from comity.network.text import printable

# What each lane is linked to, by column.
Lanes: TypeAlias = Mapping[str, Mapping[int, set[str]]]

NARROWEST, BROADEST = 8.0, 20.0
MOST_LANES = 56
DOT = Mark("", "#1f4e79")
LEAST, MOST = 0.8, 3.8
# A dot of fewer links than these is not drawn as the greatest.
FEW = 3


def timeline(parent: Element, network: Network, wide: float) -> Body:
    """Draw ``network`` along time: topics, else nodes of the last kind, at the meetings of their links."""
    kind, held = lane_kind(network), network.nodes
    every = nodes(network, kind)
    shown = _strongest(network, every)
    when = moments(network, fitting(shown, held, wide, NARROWEST))
    lanes = _lanes(network, when, kind)
    shown.sort(key=lambda node: _order(network, lanes, node))
    grid = laid(shown, held, [(name, None) for name in when.names], (wide, NARROWEST, BROADEST))
    draw(SubElement(parent, "g"), grid)
    entries = _marks(parent, network, grid, lanes)
    seen = network.subgraph(shown)
    said = (*_said(network, kind, len(shown)), *when.said, *spelt(seen))
    return Body(grid.bottom, (*entries, *listed(seen)), said, grid.key)


def lane_kind(network: Network) -> str:
    """Return the kind of node that has lanes: topics where there are any, else the last."""
    modes = network.graph["modes"]
    return str("topic" if "topic" in modes else modes[-1])


def _strongest(network: Network, every: Sequence[str]) -> list[str]:
    strength = dict(network.degree(weight="weight"))
    return sorted(every, key=lambda node: (-strength[node], node))[:MOST_LANES]


def _lanes(network: Network, when: Moments, kind: str) -> Lanes:
    """Return for each lane the nodes that its own meetings link it to, by the column of the meeting."""
    lanes: dict[str, dict[int, set[str]]] = {node: {} for node in nodes(network, kind)}
    attended = attendances(network)
    for node, lane in lanes.items():
        for other, link in network[node].items():
            for meeting in attended[node] & when.column.keys() & set(link["meetings"]):
                lane.setdefault(when.column[meeting], set()).add(other)
    return lanes


def _order(network: Network, lanes: Lanes, node: str) -> tuple[str, int, str, str]:
    """Return what lanes are sorted by: their pillar, when they begin, their name."""
    held = network.nodes[node]
    return (heading(held), min(lanes[node], default=0), called(held), node)


def _marks(parent: Element, network: Network, grid: Grid, lanes: Lanes) -> tuple[Entry, ...]:
    """Draw what is in the lanes; return what explains it."""
    if "stance" in network.graph["modes"]:
        _draw_stances(parent, network, grid, lanes)
        return kinds(network.subgraph(nodes(network, "stance")))
    every = [len(others) for lane in lanes.values() for others in lane.values()]
    most = max(every, default=1)
    for row, y in zip(grid.rows, grid.middles(), strict=True):
        lane = lanes.get(row.node, {})
        _span(parent, grid, y, lane)
        for column, others in sorted(lane.items()):
            group = told(parent, _words(network, row.node, others, grid.heads[column][0]))
            stamp(group, DOT, (grid.across(column), y), _radius(len(others), most))
    noun = _noun(network)
    return tuple(
        _entry(count, most, number(count, noun)) for count in sorted({min(every), most} if every else ())
    )


def _draw_stances(parent: Element, network: Network, grid: Grid, lanes: Lanes) -> None:
    """Draw the firmest stance of each lane at each meeting."""
    for row, y in zip(grid.rows, grid.middles(), strict=True):
        lane = lanes.get(row.node, {})
        _span(parent, grid, y, lane)
        for column, others in sorted(lane.items()):
            held = [network.nodes[other] for other in sorted(others)]
            firmest = max(held, key=lambda stance: RANKS.get(stance["label"], -1))
            group = told(parent, _words(network, row.node, others, grid.heads[column][0]))
            stamp(group, look(firmest), (grid.across(column), y), LETTERED)


def _span(parent: Element, grid: Grid, y: float, lane: Mapping[int, object]) -> None:
    """Draw a line from the first to the last mark of a lane."""
    if len(lane) > 1:
        line(parent, (grid.across(min(lane)), y), (grid.across(max(lane)), y), LINE, 0.7)


def _words(network: Network, node: str, others: set[str], when: str) -> str:
    names = sorted(network.nodes[other]["label"] for other in others)
    return printable(f"{network.nodes[node]['label']}, {when}: {'; '.join(names)}")


def _radius(count: int, most: int) -> float:
    return LEAST + (MOST - LEAST) * sqrt(count / max(most, FEW))


def _noun(network: Network) -> str:
    """Return what lanes are linked to: the other kind of node, or the only one."""
    kind = lane_kind(network)
    return str(next((mode for mode in network.graph["modes"] if mode != kind), kind))


def _entry(count: int, most: int, words: str) -> Entry:
    def symbol(parent: Element, place: Place) -> None:
        stamp(parent, DOT, (place[0] + SYMBOL_ROOM / 2 - 1, place[1]), _radius(count, most))

    return Entry(symbol, words)


def _said(network: Network, kind: str, shown: int) -> tuple[str, ...]:
    every = len(nodes(network, kind))
    firmest = (
        ("Of several stances at one meeting the firmest is shown.",)
        if "stance" in network.graph["modes"] and every
        else ()
    )
    strongest = (f"Shown are the {shown} strongest of {number(every, kind)}.",) if shown < every else ()
    others = number(2, _noun(network)).removeprefix("2 ")
    larger = (
        ()
        if firmest or not every
        else (f"The larger a mark, the more {others} its lane is linked to there.",)
    )
    return (*firmest, *larger, *strongest)
