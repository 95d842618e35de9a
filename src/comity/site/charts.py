"""Small charts as measures for templates: across in per cent, so that text keeps its size, down in pixels."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from comity.site.cells import STEPS, Cell, Column, Name, Number, Period, Table, Words
from comity.text import day

BARS_HIGH, LABELS = 96, 8
# A year on an axis has its number beside its first day.
YEARS = 6
ROW_HIGH = 22
# Where the marks begin and end, since the words of the scale stand before them.
LEFT, RIGHT = 27.0, 97.0
BIGGEST, SMALLEST = 7.5, 3.5
# What stands for the month and the day of a year, the day of a month, and nothing.
MIDDLE = (("7", "1"), ("15",), ())


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its middle and width in per cent, its height in pixels, what it stands for, its address."""

    middle: float
    wide: float
    high: float
    label: str
    value: int
    address: str
    labelled: bool

    @property
    def left(self) -> float:
        """Where it begins, in per cent."""
        return round(self.middle - self.wide / 2, 2)


@dataclass(frozen=True, slots=True)
class Dot:
    """One mark on a scale of steps: where it stands, how big it is, what it says, and its address."""

    across: float
    down: float
    radius: float
    text: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the scale: where it stands, and its word."""

    down: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its title, what it shows in one sentence, the same as a table, and what is drawn.

    A tick is the first day of a year, across in per cent, and the year.
    """

    title: str
    summary: str
    table: Table
    high: float
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    lines: tuple[Line, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What was said at one time: the day, the meeting, the step on the scale, and its word."""

    when: str
    meeting: Name
    step: int
    word: str


def per_year(title: str, noun: str, days: Sequence[str], address: Callable[[str], str]) -> Chart | None:
    """Return the number of ``noun`` in each year of ``days`` as bars; nothing where there is one year.

    ``address`` gives the page of a year. Years without any are shown as empty.
    """
    counts = Counter(day[:4] for day in days)
    if len(counts) < 2:
        return None
    years = [str(year) for year in range(int(min(counts)), int(max(counts)) + 1)]
    wide, most, every = 100 / len(years), max(counts.values()), -(-len(years) // LABELS)
    bars = tuple(
        Bar(
            round((at + 0.5) * wide, 2),
            round(wide * 0.72, 2),
            round(BARS_HIGH * counts[year] / most, 1),
            *(year, counts[year], address(year), at % every == 0),
        )
        for at, year in enumerate(years)
    )
    busiest = max(years, key=lambda year: counts[year])
    most_in = f", most in {busiest} ({most})" if most > 1 else ""
    summary = f"{len(days)} dated {noun} from {years[0]} to {years[-1]}{most_in}."
    rows: list[tuple[Cell, ...]] = [
        (Words(year), Number(counts[year], address(year) if counts[year] else None)) for year in years
    ]
    table = Table(title, (Column("Year", "row"), Column(noun.capitalize(), "number")), tuple(rows))
    return Chart(title, summary, table, BARS_HIGH, bars)


def over_time(title: str, said: Sequence[Said], words: Mapping[int, str]) -> Chart | None:
    """Return how firmly something was held over time, a dot for each meeting and step.

    ``words`` has the word of each step. Gives nothing where all was said on one day.
    """
    dated = sorted((each for each in said if each.when), key=lambda each: each.when)
    if len({each.when for each in dated}) < 2:
        return None
    groups = Counter((each.when, each.meeting, each.step) for each in dated)
    first, end = int(dated[0].when[:4]), int(dated[-1].when[:4]) + 1

    def place(time: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (time - first) / (end - first), 2)

    dots = tuple(
        Dot(
            place(_time(when)),
            _down(step),
            min(BIGGEST, SMALLEST + count - 1),
            f"{day(when)}, {words[step].lower()}: {count}",
            meeting.address,
        )
        for (when, meeting, step), count in groups.items()
    )
    lines = tuple(Line(_down(step), words[step]) for step in range(1, STEPS + 1))
    ticks = tuple((place(year), str(year)) for year in range(first, end, -(-(end - first) // YEARS)))
    return Chart(title, _told(dated), _table(title, groups, words), ROW_HIGH * STEPS, (), dots, lines, ticks)


def _told(dated: Sequence[Said]) -> str:
    firmest = max(dated, key=lambda each: (each.step, each.when))
    meetings = len({each.meeting for each in dated})
    return (
        f"{len(dated)} statements at {meetings} {'meeting' if meetings == 1 else 'meetings'} from "
        f"{dated[0].when[:4]} to {dated[-1].when[:4]}; the firmest, last in {day(firmest.when[:7])}: "
        f"{firmest.word.lower()}."
    )


def _table(title: str, groups: Mapping[tuple[str, Name, int], int], words: Mapping[int, str]) -> Table:
    columns = (Column("When"), Column("Meeting", "row"), Column("How firmly"), Column("Statements", "number"))
    rows = tuple(
        (Period(when), meeting, Words(words[step]), Number(count))
        for (when, meeting, step), count in groups.items()
    )
    return Table(title, columns, rows)


def _down(step: int) -> float:
    return ROW_HIGH * (STEPS - step + 0.5)


def _time(when: str) -> float:
    """Return the middle of a day, month or year in years, so that what is less known stands amid its time."""
    year, month, number = (int(part) for part in (*when.split("-"), *MIDDLE[when.count("-")]))
    return year + (month - 1) / 12 + (number - 1) / 365
