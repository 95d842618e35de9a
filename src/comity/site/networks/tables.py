"""The links and the nodes of a network as tables of a page, the strongest first."""

from typing import Any

from comity.network import Network, explained
from comity.site.cells import Cell, Column, Number, Period, Table, Words
from comity.site.neighbours import named
from comity.site.networks.wanted import Wanted

MOST = 200
# What the columns of links and of their weight say already, and what is said of links.
SAID = {"degree", "strength", "alpha"}
DIGITS = 3


def links(network: Network, asked: Wanted | None) -> Table:
    """Return the strongest links: both ends, the weight, and when.

    The weight leads to what proves the link, where a network is ``asked`` for that a server can show.
    """
    modes = (network.graph["modes"][0], network.graph["modes"][-1])
    heads = [Column(mode.capitalize(), "row" if place == 0 else "text") for place, mode in enumerate(modes)]
    columns = (*heads, Column(f"{network.graph['counts'].capitalize()}s", "number"), Column("When"))
    strongest = sorted(network.edges.data(), key=lambda link: (-link[2]["weight"], *link[:2]))[:MOST]
    return Table(
        "Links, the strongest first", columns, tuple(_link(network, asked, *each) for each in strongest)
    )


def nodes(network: Network) -> Table:
    """Return the strongest nodes: kind, number of links, weight, and measures where they were taken."""
    strength = dict(network.degree(weight="weight"))
    measures = measures_of(network)
    heads = [Column("Node", "row"), Column("Kind"), Column("Links", "number"), Column("Weight", "number")]
    columns = (*heads, *(Column(name.capitalize(), "number") for name in measures))
    rows = tuple(
        (
            *(named(network, node), _kind(network.nodes[node])),
            *(Number(len(network[node])), _number(strength[node])),
            *(_measure(network.nodes[node].get(name)) for name in measures),
        )
        for node in sorted(network, key=lambda node: (-strength[node], node))[:MOST]
    )
    return Table("Nodes, the strongest first", columns, rows)


def measures_of(network: Network) -> tuple[str, ...]:
    """Return the names of the measures that the nodes carry, those left out that a column says anyway."""
    taken = explained(network) if network.graph.get("measured") else {}
    return tuple(name for name in taken if name not in SAID)


def left(count: int) -> int:
    """Return how many of ``count`` rows a table leaves out."""
    return max(0, count - MOST)


def _link(
    network: Network, asked: Wanted | None, source: str, target: str, held: dict[str, Any]
) -> tuple[Cell, ...]:
    proof = f"{asked.address(link=[source, target])}#evidence" if asked else None
    weight = _number(held["weight"])
    when = Period(held["first"] or None, held["last"] or None)
    return (named(network, source), named(network, target), Number(weight.value, proof), when)


def _kind(held: dict[str, Any]) -> Cell:
    return Words(", ".join(filter(None, (held["kind"], held["group"]))))


def _number(value: float) -> Number:
    return Number(round(value, DIGITS))


def _measure(value: float | None) -> Cell:
    """Return a measure, or nothing where it is not defined for the node."""
    return None if value is None else _number(value)
