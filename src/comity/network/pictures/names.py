"""The names beside the marks of a picture by forces: chosen, placed and written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from comity.network.apart import Disc
from comity.network.assembly import Network, links
from comity.network.pictures.labels import Frame, Wanted, leader, placed
from comity.network.pictures.letters import Style, width, wrap
from comity.network.pictures.pen import line, text
from comity.network.text import printable

NAME = Style(6.2, 7.0)
ROOM, MOST_LINES = 72.0, 3
# White around letters keeps them clear of the lines that they stand on.
HALO = 1.4
LEADER, THIN = "#1a1a1a", 0.4


@dataclass(frozen=True, slots=True)
class Name:
    """A name in lines, the frame that they fill, and the mark that they belong to."""

    lines: tuple[str, ...]
    frame: Frame
    of: Wanted


def names(network: Network, spots: Mapping[str, Disc], page: Frame) -> list[Name]:
    """Return the names of those nodes that find room for them on ``page``, the strongest first."""
    strength = dict(network.degree(weight="weight"))
    lines = {node: _lines(network.nodes[node]) for node in spots}
    order = sorted(spots, key=lambda node: (-strength[node], node))
    wanted = [Wanted(node, *spots[node], *_size(lines[node])) for node in order]
    found = placed(wanted, page, [(*spots[a][:2], *spots[b][:2]) for a, b, _ in links(network)])
    return [Name(lines[each.node], found[each.node], each) for each in wanted if each.node in found]


def lead(parent: Element, name: Name) -> None:
    """Draw the line that leads from a mark to its name, where that stands farther away."""
    found = leader(name.of, name.frame)
    if found:
        line(parent, found[:2], found[2:], LEADER, THIN)


def write(parent: Element, name: Name) -> None:
    """Write a name into its frame: towards its mark, or in the middle above or below it."""
    left, top, right, _ = name.frame
    if left < name.of.x < right:
        x, anchor = (left + right) / 2, "middle"
    else:
        x, anchor = (left, "start") if left >= name.of.x else (right, "end")
    for place, each in enumerate(name.lines):
        written = text(parent, each, NAME, (x, top + (place + 0.5) * NAME.leading), anchor)
        written.attrib |= {"stroke": "#ffffff", "stroke-width": f"{HALO:g}", "paint-order": "stroke"}


def _lines(held: Mapping[str, str]) -> tuple[str, ...]:
    return wrap(printable(held["short"]) or printable(held["label"]), NAME, ROOM, MOST_LINES)


def _size(lines: Sequence[str]) -> tuple[float, float]:
    return max((width(each, NAME) for each in lines), default=0.0), len(lines) * NAME.leading
