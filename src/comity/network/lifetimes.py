"""When the nodes and links of a network are there: at their meetings, as closed spells of days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from comity.network.assembly import Network
from comity.network.attendance import attendances
from comity.network.content import Content
from comity.network.days import spells
from comity.network.text import printable

# First and last day, and how many meetings have begun by its end.
Span: TypeAlias = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Lives:
    """The meetings of the links of each node, and what grows: strength, where weights count meetings."""

    attended: Mapping[str, set[str]]
    grows: str


def spans(held: Content, meetings: Iterable[str]) -> list[Span]:
    """Return the spells of ``meetings``; one whose date is not recorded has none."""
    dates = (held.meetings.get(meeting, ("", "")) for meeting in meetings)
    return spells((start, end or start) for start, end in dates if start)


def lives(network: Network) -> Lives:
    """Return the meetings of each node, by what files call it, and what grows with each meeting of a link."""
    attended = {printable(node): set(meetings) for node, meetings in attendances(network).items()}
    counts = all(
        link["weight"] == len(link.get("meetings", ()))
        for _, near in network.adjacency()
        for link in near.values()
    )
    return Lives(attended, "strength" if counts else "meetings_so_far")


def dateless(held: Content) -> int:
    """Return how many meetings have no recorded date."""
    return sum(not start for start, _ in held.meetings.values())
