"""How an institution is marked in a picture: a shape, a letter and a colour for its kind.

Shape and letter alone tell the kinds apart, so nothing is lost in grey or to a reader who sees colours
differently. The colours follow Okabe and Ito (2008), darkened until a white letter stands out (WCAG AA).
"""

from dataclasses import dataclass
from math import cos, pi, sin


@dataclass(frozen=True, slots=True)
class Mark:
    """A regular shape of so many corners (none for a disc), turned by degrees; a letter; a colour."""

    letter: str
    colour: str
    corners: int = 0
    turned: float = 0.0


TOPIC = Mark("", "#404040")
MARKS = {
    "EU body": Mark("E", "#0072b2", corners=4),
    "Intergovernmental organisation": Mark("I", "#8a4f7d", corners=6),
    "Ministry": Mark("M", "#007a59", corners=3, turned=180),
    "Technical community": Mark("C", "#6b5900", corners=4, turned=45),
    "Think tank": Mark("T", "#b34700"),
    "UN body": Mark("U", "#332288", corners=5),
}
OTHER = Mark("?", "#595959", corners=8)


def mark(kind: str) -> Mark:
    """Return the mark of institutions of ``kind``, given by its English label."""
    return MARKS.get(kind, OTHER)


def tint(colour: str, share: float) -> str:
    """Return ``colour`` mixed with white, ``share`` of it being left.

    >>> tint("#0072b2", 0.5)
    '#80b8d8'
    """
    channels = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - share * (255 - channel)):02x}" for channel in channels)


def outline(shape: Mark, radius: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of ``shape`` about the origin, of the same area whatever their number.

    >>> outline(Mark("", "", corners=4), 1.0)[0]
    (0.89, -0.89)
    """
    step = 2 * pi / shape.corners
    first = step / 2 - pi / 2 + shape.turned * pi / 180
    reach = radius * (2 * pi / (shape.corners * sin(step))) ** 0.5
    angles = [first + step * corner for corner in range(shape.corners)]
    return tuple((round(reach * cos(angle), 2), round(reach * sin(angle), 2)) for angle in angles)
