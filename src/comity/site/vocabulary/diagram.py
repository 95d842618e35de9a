"""The classes that everything turns on and how they hang together, as measures for a picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comity.names import VOCABULARY
from comity.site.addresses import page_of
from comity.site.vocabulary.files import VOCABULARY as FILE
from comity.site.vocabulary.files import Said, read

COLUMN, ROW, WIDE, HIGH, EDGE = 216, 92, 126, 40, 16
TOPIC = "Topic"
# Where each stands, by column and row; topics are no class of ours but a code list.
BOXES: Mapping[str, tuple[int, int]] = {
    "Series": (1, 0),
    "Process": (2, 0),
    "Instrument": (3, 0),
    "Place": (0, 1),
    "Meeting": (1, 1),
    "Participation": (2, 1),
    "Party": (3, 1),
    TOPIC: (0, 2),
    "AgendaItem": (1, 2),
    "Statement": (2, 2),
    "Passage": (2, 3),
    "Source": (3, 3),
}
LINES = (
    ("Meeting", "inSeries", "Series"),
    ("Meeting", "partOf", "Process"),
    ("Process", "mandatedBy", "Instrument"),
    ("Meeting", "place", "Place"),
    ("Participation", "atMeeting", "Meeting"),
    ("Participation", "party", "Party"),
    ("AgendaItem", "onAgendaOf", "Meeting"),
    ("AgendaItem", "topic", TOPIC),
    ("Statement", "under", "AgendaItem"),
    ("Statement", "madeAt", "Meeting"),
    ("Statement", "heldBy", "Party"),
    ("Statement", "evidence", "Passage"),
    ("Passage", "inSource", "Source"),
)


@dataclass(frozen=True, slots=True)
class Box:
    """A class: what it is called, where it is explained, and its left upper corner."""

    text: str
    address: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """A property from one class to another: its name, the ends of its line, and the same in words."""

    text: str
    x1: float
    y1: float
    x2: float
    y2: float
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """The picture: boxes of one size, lines between them, and how wide and high it is."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    wide: int = 3 * COLUMN + WIDE + 2 * EDGE
    high: int = 3 * ROW + HIGH + 2 * EDGE
    box: tuple[int, int] = (WIDE, HIGH)


def diagram() -> Diagram:
    """Return the overview of the vocabulary."""
    return Diagram(tuple(_boxes(read(FILE))), tuple(_lines(read(FILE))))


def _boxes(said: Mapping[str, Said]) -> Iterator[Box]:
    for name, (column, row) in BOXES.items():
        address = "/vocabulary#scheme/topic" if name == TOPIC else page_of(VOCABULARY + name) or ""
        yield Box(_label(said, name), address, EDGE + column * COLUMN, EDGE + row * ROW)


def _lines(said: Mapping[str, Said]) -> Iterator[Line]:
    for source, name, target in LINES:
        ends = _ends(source, target), _ends(target, source)
        words = f"{_label(said, source)} {_label(said, name)} {_label(said, target).lower()}"
        yield Line(_label(said, name), *ends[0], *ends[1], words, page_of(VOCABULARY + name) or "")


def _label(said: Mapping[str, Said], name: str) -> str:
    return TOPIC if name == TOPIC else said[VOCABULARY + name].one("prefLabel")


def _ends(name: str, other: str) -> tuple[float, float]:
    """Return where a line from the middle of one box to that of another leaves the first."""
    (x, y), (to_x, to_y) = _middle(name), _middle(other)
    across, down = to_x - x, to_y - y
    share = min(WIDE / 2 / abs(across) if across else 2, HIGH / 2 / abs(down) if down else 2)
    return round(x + across * share, 1), round(y + down * share, 1)


def _middle(name: str) -> tuple[float, float]:
    column, row = BOXES[name]
    return EDGE + column * COLUMN + WIDE / 2, EDGE + row * ROW + HIGH / 2
