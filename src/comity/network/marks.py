"""How things are marked in a picture: a shape, a letter and a colour for each kind.

Shape and letter alone tell the kinds apart, so nothing is lost in grey or to a reader who sees colours
differently. The colours follow Okabe and Ito (2008), darkened until a white letter stands out (WCAG AA).
"""

from dataclasses import dataclass
from math import cos, pi, sin


@dataclass(frozen=True, slots=True)
class Mark:
    """A regular shape of so many corners (none for a disc), turned by degrees; a letter; a colour.

    Its sides are straight, or drawn in to a share of their distance from the middle, which makes a star.
    """

    letter: str
    colour: str
    corners: int = 0
    turned: float = 0.0
    drawn_in: float = 1.0


TOPIC = Mark("#", "#404040")
MARKS = {
    "Company": Mark("B", "#44617b", corners=4, drawn_in=0.72),
    "EU body": Mark("E", "#0072b2", corners=4),
    "Expert commission": Mark("X", "#882255", corners=6, turned=30),
    "Forum": Mark("F", "#b0307a", corners=8, drawn_in=0.84),
    "Intergovernmental organisation": Mark("I", "#8a4f7d", corners=6),
    "Military centre": Mark("D", "#3d6b00", corners=5, turned=180),
    "Ministry": Mark("M", "#007a59", corners=3, turned=180),
    "Non-governmental organisation": Mark("N", "#a11d33", corners=5, turned=180, drawn_in=0.75),
    "Project": Mark("P", "#5b4fc4", corners=3, turned=270),
    "Research organisation": Mark("R", "#7a4a20", corners=6, drawn_in=0.78),
    "Technical community": Mark("C", "#6b5900", corners=4, turned=45),
    "Think tank": Mark("T", "#b34700"),
    "UN body": Mark("U", "#332288", corners=5),
    "University": Mark("A", "#00707a", corners=3),
}
OTHER = Mark("?", "#595959", corners=8)
# Topics by their pillar.
PILLARS = {
    "Capacity-building": Mark("c", "#5d6b1a", corners=3, turned=90),
    "Confidence-building measures": Mark("b", "#00707a", corners=4, turned=45, drawn_in=0.72),
    "Cybercrime": Mark("y", "#7a4a20", corners=12, drawn_in=0.86),
    "Data and technology": Mark("d", "#6e6e6e", corners=7),
    "Existing and emerging threats": Mark("t", "#a11d33", corners=5, turned=90),
    "International law": Mark("§", "#332288", corners=10, drawn_in=0.8),
    "Internet governance": Mark("i", "#0072b2", corners=5, drawn_in=0.75),
    "Norms of responsible state behaviour": Mark("n", "#b0307a", corners=7, drawn_in=0.8),
    "Regular dialogue": Mark("r", "#404040", corners=9),
}
# By rank, as many corners, ever darker: the order is seen in grey as well.
STANCES = {
    "On the agenda": Mark("1", "#757575"),
    "Discussed": Mark("2", "#1c6a78", corners=4, turned=45),
    "Hoped": Mark("3", "#2a4f86", corners=3),
    "Assessed": Mark("4", "#43307f", corners=4),
    "Welcomed": Mark("5", "#31215f", corners=5),
    "Agreed": Mark("6", "#140a33", corners=6),
}
RANKS = {label: rank for rank, label in enumerate(STANCES)}


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


def extent(shape: Mark, radius: float) -> tuple[float, float, float, float]:
    """Return how far ``shape`` reaches from its middle: left, up, right and down.

    >>> extent(Mark("", "", corners=4), 1.0)
    (-0.89, -0.89, 0.89, 0.89)
    """
    if not shape.corners:
        return (-radius, -radius, radius, radius)
    across, down = zip(*outline(shape, radius), strict=True)
    return (min(across), min(down), max(across), max(down))


def outline(shape: Mark, radius: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of ``shape`` about the origin, of the same area whatever their number.

    >>> outline(Mark("", "", corners=4), 1.0)[0]
    (0.89, -0.89)
    """
    step = pi / shape.corners
    # Corners stand outside; between them the middles of the sides, drawn in where the shape is a star.
    inside = cos(step) * shape.drawn_in
    reach = radius * (pi / (shape.corners * sin(step) * inside)) ** 0.5
    first = step - pi / 2 + shape.turned * pi / 180
    points = [(reach, first + 2 * step * corner) for corner in range(shape.corners)]
    if shape.drawn_in < 1:
        middles = [(reach * inside, angle + step) for _, angle in points]
        points = [point for pair in zip(points, middles, strict=True) for point in pair]
    return tuple((round(far * cos(angle), 2), round(far * sin(angle), 2)) for far, angle in points)
