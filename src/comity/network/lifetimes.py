"""When the nodes and links of a network are there: at their meetings, as closed spells of days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from comity.network.content import Content, Link
from comity.network.days import spells

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


def meetings_of(link: Link) -> tuple[str, ...]:
    """Return the meetings that make ``link``."""
    found = link.values.get("meetings", ())
    return found if isinstance(found, tuple) else ()


def lives(held: Content) -> Lives:
    """Return the meetings of each node, and what grows with each meeting of a link."""
    attended: dict[str, set[str]] = {node: set() for node in held.nodes}
    counts = True
    for link in held.links:
        meetings = meetings_of(link)
        attended[link.source].update(meetings)
        attended[link.target].update(meetings)
        counts = counts and link.values["weight"] == len(meetings)
    return Lives(attended, "strength" if counts else "meetings_so_far")


def dateless(held: Content) -> int:
    """Return how many meetings have no recorded date."""
    return sum(not start for start, _ in held.meetings.values())
