"""When the nodes and links of a network are there: at their meetings, as closed spells of days."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from comity.network.content import Content, Link
from comity.network.days import spells

# First and last day, and how many meetings have begun by its end.
Span: TypeAlias = tuple[str, str, int]


def spans(held: Content, meetings: Iterable[str]) -> list[Span]:
    """Return the spells of ``meetings``; one whose date is not recorded has none."""
    dates = (held.meetings.get(meeting, ("", "")) for meeting in meetings)
    return spells((start, end or start) for start, end in dates if start)


def meetings_of(link: Link) -> tuple[str, ...]:
    """Return the meetings that make ``link``."""
    found = link.values.get("meetings", ())
    return found if isinstance(found, tuple) else ()


def attended(held: Content) -> Mapping[str, set[str]]:
    """Return the meetings of the links of each node."""
    found: dict[str, set[str]] = {node: set() for node in held.nodes}
    for link in held.links:
        for node in (link.source, link.target):
            found[node].update(meetings_of(link))
    return found


def growth(held: Content) -> str:
    """Return what grows with each meeting: strength, where every weight is a number of meetings."""
    counts = all(link.values["weight"] == len(meetings_of(link)) for link in held.links)
    return "strength" if counts else "meetings_so_far"


def dateless(held: Content) -> int:
    """Return how many meetings have no recorded date."""
    return sum(not start for start, _ in held.meetings.values())
