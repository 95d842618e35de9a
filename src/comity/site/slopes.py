"""How firmly topics were held at one meeting and the next, as lines that rise and fall."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from comity.site.cells import STEPS, Column, Table, Words
from comity.site.comparing import Line as Topic

ROW_HIGH = 26
LEFT, RIGHT = 30.0, 92.0
THICKEST = 9


@dataclass(frozen=True, slots=True)
class Slope:
    """The topics that went from one step to another: its ends in per cent and pixels, and which."""

    x1: float
    y1: float
    x2: float
    y2: float
    thick: float
    text: str


@dataclass(frozen=True, slots=True)
class Slopes:
    """The chart: what it shows in one sentence, its slopes, its scale, its meetings, the same as a table."""

    summary: str
    slopes: tuple[Slope, ...]
    scale: tuple[tuple[float, str], ...]
    ticks: tuple[tuple[float, str], ...]
    high: float
    table: Table


def slopes(topics: Sequence[Topic], meetings: Sequence[str], words: Sequence[str]) -> Slopes | None:
    """Return the chart of those ``topics`` that two neighbouring ``meetings`` both name; nothing for none.

    ``words`` are those of the steps, the least firm first.
    """
    across = [round(LEFT + (RIGHT - LEFT) * at / (len(meetings) - 1), 2) for at in range(len(meetings))]
    drawn = tuple(_slopes(topics, across))
    if not drawn:
        return None
    return Slopes(
        _summary(topics, meetings),
        drawn,
        tuple((_down(step), word) for step, word in enumerate(words, 1)),
        tuple(zip(across, meetings, strict=True)),
        ROW_HIGH * STEPS,
        _table(topics, meetings),
    )


def _slopes(topics: Sequence[Topic], across: Sequence[float]) -> Iterator[Slope]:
    for at, (x1, x2) in enumerate(pairwise(across)):
        names: dict[tuple[int, int], list[str]] = {}
        for topic in topics:
            before, now = topic.cells[at : at + 2]
            if before and now:
                names.setdefault((before.strength.step, now.strength.step), []).append(topic.topic.text)
        for (low, high), called in sorted(names.items()):
            yield Slope(x1, _down(low), x2, _down(high), min(len(called) + 1, THICKEST), ", ".join(called))


def _summary(topics: Sequence[Topic], meetings: Sequence[str]) -> str:
    moves: Counter[str] = Counter()
    for topic in topics:
        steps = [cell.strength.step for cell in topic.cells if cell]
        if len(steps) > 1:
            first, last = steps[0], steps[-1]
            moves["rose" if last > first else "fell" if last < first else "kept their step"] += 1
    counted = ", ".join(f"{count} {move}" for move, count in sorted(moves.items(), key=lambda each: -each[1]))
    return f"Of the topics that more than one of {' and '.join(meetings)} names: {counted}."


def _table(topics: Sequence[Topic], meetings: Sequence[str]) -> Table:
    columns = (Column("Topic", "row"), *(Column(meeting) for meeting in meetings))
    rows = tuple(
        (topic.topic, *(cell.strength if cell else Words("not named") for cell in topic.cells))
        for topic in topics
        if sum(cell is not None for cell in topic.cells) > 1
    )
    return Table("How firmly, meeting by meeting", columns, rows)


def _down(step: int) -> float:
    return ROW_HIGH * (STEPS - step + 0.5)
