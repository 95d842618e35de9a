"""A network laid out by forces: marks by kind, size by strength, lines by weight, names where they fit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

from comity.network.apart import Disc
from comity.network.assembly import Network, links
from comity.network.caption import link_said, spelt
from comity.network.content import content
from comity.network.looks import look
from comity.network.pictures.body import MARGIN, Body
from comity.network.pictures.legend import LINE, kinds, widths
from comity.network.pictures.names import Name, lead, names, write
from comity.network.pictures.pen import LETTERED, line, stamp, told
from comity.network.pictures.spread import spread
from comity.network.pictures.thinning import thinned
from comity.network.text import printable

MOST_LINKS, MOST_NODES = 300, 180
# How many nodes there may be for each point of width.
NODES = 0.6
THINNEST, WIDEST = 0.4, 3.0


def force(parent: Element, network: Network, wide: float) -> Body:
    """Draw ``network`` by forces, at most 300 links, and as many nodes as there is room for."""
    thin, left_out = thinned(network, MOST_LINKS, min(MOST_NODES, int(NODES * wide)))
    spots, tall = spread(content(thin), wide)
    named = names(thin, spots, (MARGIN, 0.0, wide - MARGIN, tall))
    most = max((link["weight"] for *_, link in links(thin)), default=1)
    _links(SubElement(parent, "g"), thin, spots, most)
    for name in named:
        lead(parent, name)
    inside = {name.node: name.number for name in named if name.at is None}
    for node, spot in spots.items():
        _mark(parent, thin.nodes[node], spot, inside.get(node))
    for name in named:
        write(parent, name)
    entries = (*widths(thin, lambda weight: _width(weight, most)), *kinds(thin))
    key = _told_apart(thin, [name.node for name in named if name.number])
    return Body(tall, entries, (*left_out, *_said(thin, spots, named)), key)


def _told_apart(network: Network, nodes: Sequence[str]) -> tuple[str, ...]:
    """Return the labels of ``nodes``, with the kind where a meeting and the reference to it share one."""
    held = [network.nodes[node] for node in nodes]
    shared = Counter(each["label"] for _, each in network.nodes.data())
    return tuple(
        printable(f"{each['label']} ({each['kind']})" if shared[each["label"]] > 1 else each["label"])
        for each in held
    )


def _links(parent: Element, network: Network, spots: Mapping[str, Disc], most: float) -> None:
    """Draw the links as straight lines, the strongest last."""
    for a, b, link in sorted(links(network), key=lambda link: link[2]["weight"]):
        group = told(parent, link_said(network, a, b))
        line(group, spots[a][:2], spots[b][:2], LINE, _width(link["weight"], most))


def _width(weight: float, most: float) -> float:
    return max(THINNEST, WIDEST * weight / most)


def _mark(parent: Element, held: Mapping[str, str], spot: Disc, number: int | None) -> None:
    """Draw the mark of a node, with its ``number``, if any, in place of its letter."""
    group = told(parent, printable(f"{held['label']} ({held['group'] or held['kind']})"))
    mark = look(held)
    stamp(group, replace(mark, letter=str(number)) if number else mark, spot[:2], spot[2])


def _said(network: Network, spots: Mapping[str, Disc], named: Sequence[Name]) -> tuple[str, ...]:
    """Return what the picture cannot show: which nodes have no name, no letter, or a short name only."""
    if not spots:
        return ()
    said = ["The area of a mark says the strength of a node, the sum of the weights of its links."]
    if len(named) < len(spots):
        how = "Named or numbered" if any(name.number for name in named) else "Named"
        said.append(
            f"{how} are {len(named)} of {len(spots)} nodes, the strongest first, where there is room."
        )
    if any(radius < LETTERED for *_, radius in spots.values()):
        said.append("Small marks bear no letter.")
    return (*said, *spelt(network.subgraph([name.node for name in named if not name.number])))
