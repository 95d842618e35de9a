"""What a node looks like when a program opens a file: its mark by kind, its size by strength."""

from collections.abc import Mapping
from typing import Any

from comity.network.content import Content
from comity.network.marks import OTHER, PILLARS, STANCES, TOPIC, Mark, mark

# Institutions are marked by their kind, topics by pillar, stances by level, all else by what it is.
KINDS = {
    "Instrument": Mark("L", "#882255", corners=4),
    "Process": Mark("W", "#007a59", corners=4, turned=45),
    "Series": Mark("S", "#24478f", corners=3),
    "meeting": Mark("G", "#0072b2", corners=6),
    "process": Mark("W", "#007a59", corners=4, turned=45),
    "series": Mark("S", "#24478f", corners=3),
}
LEAST, MOST = 4.0, 20.0


def look(held: Mapping[str, Any]) -> Mark:
    """Return the mark of a node with the values ``held``: its kind, group and label."""
    kind, group = held["kind"], held.get("group", "")
    match kind:
        case "institution":
            return mark(str(group))
        case "stance":
            return STANCES.get(str(held.get("label", "")), OTHER)
        case "topic":
            return PILLARS.get(str(group), TOPIC)
        case "reference":
            return KINDS.get(str(group), KINDS["meeting"])
    return KINDS.get(str(kind), OTHER)


def sizes(held: Content) -> Mapping[str, float]:
    """Return the size of each node, 4 to 20: the area grows with the strength, up to the strongest."""
    strength = held.strength()
    most = max(strength.values(), default=0) or 1
    return {node: round(LEAST + (MOST - LEAST) * (each / most) ** 0.5, 2) for node, each in strength.items()}
