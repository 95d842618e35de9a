"""Rows that count something, as bars."""

from dataclasses import dataclass

from comity.ask import Labels
from comity.names import Iri, Literal
from comity.site.cells import Name, Words, cell
from comity.site.telling import heading
from comity.store import Table

FEWEST, MOST = 2, 30
INTEGER = "#integer"


@dataclass(frozen=True, slots=True)
class Ranked:
    """One bar: what it stands for, its number, and its length in per cent of the longest."""

    label: Name | Words
    value: int
    wide: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Bars in the order of the rows; ``noun`` is what they count."""

    title: str
    summary: str
    bars: tuple[Ranked, ...]


def ranking(table: Table, called: Labels) -> Ranking | None:
    """Return the bars of a table with one column of numbers and one of things or years; else nothing."""
    if not FEWEST <= len(table.rows) <= MOST:
        return None
    numbers = [at for at in range(len(table.columns)) if all(_is_number(row[at]) for row in table.rows)]
    things = [at for at in range(len(table.columns)) if all(isinstance(row[at], Iri) for row in table.rows)]
    if len(numbers) != 1 or len(things) != 1:
        return None
    pairs = [(cell(row[things[0]], called), int(str(row[numbers[0]]))) for row in table.rows]
    most = max(value for _, value in pairs)
    noun = heading(table.columns[numbers[0]])
    bars = tuple(
        Ranked(label, value, round(100 * value / most, 1) if most else 0)
        for label, value in pairs
        if isinstance(label, Name | Words)
    )
    first = max(bars, key=lambda bar: bar.value)
    summary = (
        f"{noun} by {heading(table.columns[things[0]]).lower()}; most: {first.label.text} ({first.value})."
    )
    return Ranking(noun, summary, bars)


def _is_number(term: object) -> bool:
    return isinstance(term, Literal) and term.datatype.endswith(INTEGER)
