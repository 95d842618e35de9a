"""What a thing is next to in the network of its kind, one step away, as a small picture and as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comity.knowledge import KnowledgeGraph
from comity.names import Iri, kind_of, shorten
from comity.site.addresses import address, page_of
from comity.site.cells import Cell, Column, Name, Number, Period, Table

if TYPE_CHECKING:
    from comity.network import Network

MOST, LETTERS = 12, 34
ROW_HIGH, THICKEST = 24, 7.0
ANY_ROLE = {"role": "any"}
# Which view shows things of a kind among their neighbours, and the filters that it is asked with.
VIEWS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "institution": ("institution-topic", ANY_ROLE),
    "topic": ("topics-at-the-same-meeting", {}),
    "series": ("series-institution", ANY_ROLE),
    "process": ("institution-process", ANY_ROLE),
    "meeting": ("meeting-reference", {}),
    "instrument": ("meeting-reference", {}),
}


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One neighbour: its name, short enough to draw, how many links there are, and how its line is drawn."""

    name: Name
    short: str
    weight: int
    thick: float
    down: float


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The nearest neighbours of a thing, what a link means, all of them as a table, and the whole network."""

    title: str
    meaning: str
    near: tuple[Neighbour, ...]
    table: Table
    left: int
    address: str

    @property
    def high(self) -> float:
        """The height of the picture in pixels."""
        return ROW_HIGH * len(self.near)


def network(kg: KnowledgeGraph, kind: str) -> "Network | None":
    """Return the network that shows things of ``kind`` among others, or nothing where there is none."""
    if kind not in VIEWS:
        return None
    view, filters = VIEWS[kind]
    return kg.network(view, **filters)


def neighbourhood(whole: "Network | None", thing: Iri) -> Neighbourhood | None:
    """Return what is next to ``thing`` in ``whole``, the strongest links first; nothing where nothing is."""
    node = shorten(thing.value)
    if whole is None or node not in whole or not whole.adj[node]:
        return None
    links = sorted(
        whole.adj[node].items(), key=lambda pair: (-pair[1]["weight"], whole.nodes[pair[0]]["label"])
    )
    most = links[0][1]["weight"]
    near = tuple(
        Neighbour(
            (name := named(whole, other)),
            _short(name.text),
            held["weight"],
            round(1 + (THICKEST - 1) * held["weight"] / most, 1),
            ROW_HIGH * (at + 0.5),
        )
        for at, (other, held) in enumerate(links[:MOST])
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (named(whole, other), Number(held["weight"]), Period(held["first"] or None, held["last"] or None))
        for other, held in links
    )
    columns = (
        Column("Next to", "row"),
        Column(f"{whole.graph['counts'].capitalize()}s", "number"),
        Column("When"),
    )
    about = whole.graph
    return Neighbourhood(
        about["title"],
        about["meaning"],
        near,
        Table(about["title"], columns, rows),
        len(links) - len(near),
        address("/network", view=about["view"], **VIEWS[kind_of(thing.value) or ""][1]),
    )


def named(whole: "Network", node: str) -> Name:
    """Return what a node of a network is called, leading to its page."""
    held = whole.nodes[node]
    return Name(held["label"], page_of(held["iri"]), None, "en", kind_of(held["iri"]))


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}…"
