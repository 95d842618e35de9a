"""The words and the meetings behind one link of a network."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comity import ask
from comity.errors import UsageError
from comity.names import Iri
from comity.site.addresses import page_of
from comity.site.cells import Cell, Column, Name, Period, Proof, Table
from comity.site.neighbours import named

if TYPE_CHECKING:
    from comity.knowledge.exploring import Explorer


@dataclass(frozen=True, slots=True)
class Proved:
    """A link: what its ends are called, the meetings that make it, and the words that prove it."""

    ends: tuple[Name, ...]
    meetings: Table
    proof: Proof


def proof(explorer: "Explorer", ends: Sequence[str]) -> Proved | None:
    """Return what is behind the link between ``ends``, or nothing where none is named.

    Raises UsageError for what is no link of the network.
    """
    if not ends:
        return None
    network = explorer.network
    if len(ends) != 2 or not network.has_edge(*ends):
        raise UsageError("link", " and ".join(map(repr, ends)), "the two ends of a link of this network")
    link = network.edges[ends[0], ends[1]]
    names = tuple(named(network, node) for node in ends)
    supports = tuple(explorer.words[passage] for passage in link["evidence"] if passage in explorer.words)
    return Proved(
        names,
        _meetings(explorer, link["meetings"]),
        Proof(supports, " and ".join(each.text for each in names)),
    )


def _meetings(explorer: "Explorer", meetings: Sequence[str]) -> Table:
    called = ask.labels(explorer.graph, map(Iri, meetings))
    dated = explorer.network.graph["meetings"]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Name(called(Iri(each)), page_of(each), None, "en", "meeting"), Period(*dated[each]))
        for each in meetings
    )
    return Table("Meetings that make the link", (Column("Meeting", "row"), Column("When")), rows)
