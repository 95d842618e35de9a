"""Invented networks of any size with groups and hubs, and what is written in a picture of one."""

from dataclasses import dataclass
from random import Random
from xml.etree.ElementTree import Element, fromstring

import networkx as nx

from comity.network import VIEWS, Network, picture
from comity.network.marks import PILLARS, STANCES
from comity.network.pictures.letters import Style, width
from tests.network.invented import WORDS

SVG = "{http://www.w3.org/2000/svg}"
MEETINGS = {f"https://w3id.org/comity/id/meeting/m-{n}": (f"20{10 + n}-05-19",) * 2 for n in range(12)}
ABOVE, BELOW = 0.72, 0.2


@dataclass(frozen=True, slots=True)
class Written:
    """A line of text and the box that its letters fill, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Written") -> bool:
        """Return whether two lines touch."""
        across = self.left < other.right - 0.05 and other.left < self.right - 0.05
        return across and self.top < other.bottom - 0.05 and other.top < self.bottom - 0.05


def topics(count: int, seed: int = 1) -> Network:
    """Return a network of so many topics, most links within groups of about twelve, a few hubs."""
    random = Random(seed)
    made = _empty("topics-at-the-same-meeting")
    for place in range(count):
        made.add_node(_topic(place), **_held(_topic(place), "topic", random, sorted(PILLARS)[place % 9]))
    for place in range(2 * count):
        a = place % count
        b = (
            (a // 12 * 12 + random.randrange(12)) % count
            if random.random() < 0.8
            else random.randrange(4) % count
        )
        if a != b:
            made.add_edge(_topic(a), _topic(b), **_support(random))
    return made


def stances(count: int, seed: int = 1) -> Network:
    """Return a network of so many topics and the six stances."""
    random = Random(seed)
    made = _empty("topic-stance")
    for place in range(count):
        held = _held(_topic(place), "topic", random, sorted(PILLARS)[place % 9])
        made.add_node(_topic(place), **held, bipartite=0)
    for rank, label in enumerate(STANCES):
        held = {**_held(f"stance:s{rank}", "stance", random, "Stance"), "label": label}
        made.add_node(f"stance:s{rank}", **held, bipartite=1)
    for place in range(2 * count):
        made.add_edge(_topic(place % count), f"stance:s{random.randrange(6)}", **_support(random))
    return made


def drawn(network: Network, kind: str | None = None, width: float = 85.0) -> Element:
    """Return the picture as its root element."""
    return fromstring(picture(network, kind, width))


def written(root: Element) -> list[Written]:
    """Return every line of text in a picture, where it is on the page."""
    found: list[Written] = []
    _collect(root, 0.0, found)
    return found


def meeting(lines: list[Written]) -> list[tuple[str, str]]:
    """Return the pairs of lines that touch."""
    return [
        (one.text, other.text)
        for place, one in enumerate(lines)
        for other in lines[:place]
        if one.meets(other)
    ]


def _collect(element: Element, down: float, found: list[Written]) -> None:
    moved = element.get("transform", "")
    down += float(moved[:-1].split()[1]) if moved.startswith("translate") else 0.0
    if element.tag == f"{SVG}text":
        found.append(_written(element, down))
    for child in element:
        _collect(child, down, found)


def _written(element: Element, down: float) -> Written:
    x, y, size = (float(element.get(name, "0")) for name in ("x", "y", "font-size"))
    style = Style(size, size, element.get("font-weight", "normal"))
    wide = width(element.text or "", style)
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[element.get("text-anchor", "start")]
    if not element.get("transform"):
        return Written(
            element.text or "",
            x - before,
            y + down - ABOVE * size,
            x - before + wide,
            y + down + BELOW * size,
        )
    # Turned to be read from below, about where it begins.
    _, about_x, about_y = map(float, element.get("transform", "")[7:-1].split())
    level = y - about_y
    return Written(
        element.text or "",
        about_x + level - ABOVE * size,
        about_y + down - wide,
        about_x + level + BELOW * size,
        about_y + down,
    )


def _empty(view: str) -> Network:
    found = VIEWS[view]
    said = {**found.words(["host"]), "filters": "none", "dataset": "9.9.9", "digest": "0123456789abcdef"}
    return nx.Graph(view=view, modes=found.modes, counts=found.noun, meetings=dict(MEETINGS), **said)


def _topic(place: int) -> str:
    return f"topic:t{place:04}"


def _held(node: str, kind: str, random: Random, group: str) -> dict[str, str]:
    label = " ".join(random.sample(WORDS.split(), random.randint(1, 7))).capitalize()
    return {"iri": node, "label": label, "short": "", "kind": kind, "group": group}


def _support(random: Random) -> dict[str, object]:
    meetings = tuple(sorted(random.sample(sorted(MEETINGS), random.randint(1, 5))))
    dates = sorted(MEETINGS[meeting][0] for meeting in meetings)
    return {
        "weight": len(meetings),
        "first": dates[0],
        "last": dates[-1],
        "meetings": meetings,
        "evidence": (),
    }
