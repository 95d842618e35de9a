"""What a node looks like when a program opens a file: its mark by kind, its size by strength."""

from collections.abc import Mapping

from comity.network.content import Content, Values
from comity.network.marks import OTHER, TOPIC, Mark, mark

# Institutions are marked by what kind of institution they are, all else by what it is.
KINDS = {
    "topic": TOPIC,
    "instrument": Mark("", "#882255", corners=4),
    "meeting": Mark("", "#0072b2", corners=4),
    "process": Mark("", "#007a59", corners=4, turned=45),
    "reference": Mark("", "#882255", corners=3),
    "series": Mark("", "#b34700", corners=3),
    "stance": Mark("", "#5b4fc4", corners=6),
}
LEAST, MOST = 4.0, 20.0


def look(held: Values) -> Mark:
    """Return the mark of a node with the values ``held``."""
    if held["kind"] == "institution":
        return mark(str(held.get("group", "")))
    return KINDS.get(str(held["kind"]), OTHER)


def sizes(held: Content) -> Mapping[str, float]:
    """Return the size of each node, 4 to 20: the area grows with the strength, up to the strongest."""
    strength = held.strength()
    most = max(strength.values(), default=0) or 1
    return {node: round(LEAST + (MOST - LEAST) * (each / most) ** 0.5, 2) for node, each in strength.items()}
