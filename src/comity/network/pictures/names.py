"""The names beside the marks of a picture by forces: chosen, placed and written, or numbers in their stead.

A number stands beside its mark, too, and where there is no room even for that, in the mark as its letter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from comity.network.apart import Disc
from comity.network.assembly import Network, links
from comity.network.looks import look
from comity.network.marks import extent
from comity.network.pictures.labels import Frame, Placed, Size, Wanted, placed
from comity.network.pictures.letters import Style, width, wrap
from comity.network.pictures.pen import LETTERED, line, text
from comity.network.text import printable

NAME, NUMBER = Style(6.2, 7.0), Style(6.2, 7.0, "bold")
ROOM, MOST_LINES = 72.0, 3
# White around letters keeps them clear of the lines that they stand on.
HALO = 1.4
LEADER, THIN = "#1a1a1a", 0.4
# How many of the strongest may have a number, for each point of width: so much room the key may take.
NUMBERED = 0.16
SMALL: Size = (width("00", NUMBER), NUMBER.leading)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in lines, or its number; the box of its mark, and where it stands, if not in that."""

    node: str
    lines: tuple[str, ...]
    number: int
    mark: Frame
    at: Placed | None


def names(network: Network, spots: Mapping[str, Disc], page: Frame) -> list[Name]:
    """Return the names of those nodes that find room on ``page``, the strongest first.

    Strong nodes without room for a name have a number, from one up.
    """
    strength = dict(network.degree(weight="weight"))
    lines = {node: _lines(network.nodes[node]) for node in spots}
    order = sorted(spots, key=lambda node: (-strength[node], node))
    strong = order[: int(NUMBERED * (page[2] - page[0]))]
    wanted = [
        Wanted(node, _box(network, node, spots[node]), tuple(_sizes(lines[node], numbered=node in strong)))
        for node in order
    ]
    found = placed(wanted, page, [(*spots[a][:2], *spots[b][:2]) for a, b, _ in links(network)])
    inside = {node for node in strong if spots[node][2] >= LETTERED}
    told = (each for each in wanted if each.node in found.keys() | inside)
    return list(_numbered(told, found, lines))


def lead(parent: Element, name: Name) -> None:
    """Draw the line that leads from a mark to its name, where that stands farther away."""
    if name.at and name.at.line:
        line(parent, name.at.line[:2], name.at.line[2:], LEADER, THIN)


def write(parent: Element, name: Name) -> None:
    """Write a name into its frame: towards its mark, or in the middle above or below it."""
    if name.at is None:
        return
    left, top, right, _ = name.at.frame
    middle = (name.mark[0] + name.mark[2]) / 2
    if left < middle < right:
        x, anchor = (left + right) / 2, "middle"
    else:
        x, anchor = (left, "start") if left >= middle else (right, "end")
    style = NUMBER if name.number else NAME
    for place, each in enumerate(name.lines):
        written = text(parent, each, style, (x, top + (place + 0.5) * style.leading), anchor)
        written.attrib |= {"stroke": "#ffffff", "stroke-width": f"{HALO:g}", "paint-order": "stroke"}


def _numbered(
    told: Iterable[Wanted], found: Mapping[str, Placed], lines: Mapping[str, tuple[str, ...]]
) -> Iterator[Name]:
    number = 0
    for each in told:
        at = found.get(each.node)
        if at and each.sizes[at.size] != SMALL:
            yield Name(each.node, lines[each.node], 0, each.mark, at)
        else:
            number += 1
            yield Name(each.node, (str(number),), number, each.mark, at)


def _sizes(lines: Sequence[str], *, numbered: bool) -> Iterator[Size]:
    """Yield the size of a name that is not too long, and that of a number where there may be one."""
    if len(lines) <= MOST_LINES:
        yield max((width(each, NAME) for each in lines), default=0.0), len(lines) * NAME.leading
    if numbered:
        yield SMALL


def _lines(held: Mapping[str, str]) -> tuple[str, ...]:
    return wrap(printable(held["short"]) or printable(held["label"]), NAME, ROOM, MOST_LINES + 1)


def _box(network: Network, node: str, spot: Disc) -> Frame:
    """Return the box around the mark of ``node``."""
    x, y, radius = spot
    left, top, right, bottom = extent(look(network.nodes[node]), radius)
    return (x + left, y + top, x + right, y + bottom)
