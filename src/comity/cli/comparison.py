"""Meetings side by side, for people: topics down in the order of their tree, meetings across."""

from collections.abc import Iterator

from comity.ask import Cell, Column, Comparison
from comity.cli.output import write
from comity.cli.strength import LEGEND, strength
from comity.cli.tables import show_table
from comity.names import shorten, visible

INDENT = "  "
NOTE = (
    "A cell shows the firmest statement, +n how many others there are. The mark sets the last meeting",
    "against the latest earlier one that names the topic. An empty cell, or “gone”, says that the record",
    "is silent; that is not a no.",
)


def show(comparison: Comparison) -> None:
    """Print the comparison, its summary first."""
    introductions = [f"{_name(column)}: {column.label}" for column in comparison.columns]
    write("".join(f"{visible(line)}\n" for line in (*introductions, comparison.summary, "")))
    show_table(*laid_out(comparison))
    write("\n".join(("", LEGEND, *NOTE, "")))


def laid_out(comparison: Comparison) -> tuple[list[str], list[list[str]]]:
    """Return the headings and the rows: a topic, a cell for each meeting, and the mark."""
    headings = ["topic", *(heading(column) for column in comparison.columns), "mark"]
    return headings, list(_lines(comparison))


def heading(column: Column) -> str:
    """Return what stands above a meeting: its short name, date and place, as far as they are known."""
    known = ", ".join(part for part in (column.start, column.place) if part)
    return f"{_name(column)} ({known})" if known else _name(column)


def _name(column: Column) -> str:
    return shorten(column.meeting.value).rpartition(":")[2]


def _lines(comparison: Comparison) -> Iterator[list[str]]:
    """Give each row, after those of its broader topics that no row has shown yet."""
    shown = {row.path for row in comparison.rows}
    for row in comparison.rows:
        for depth in range(1, len(row.path)):
            if (broader := row.path[:depth]) not in shown:
                shown.add(broader)
                yield [_topic(broader), *("" for _ in comparison.columns), ""]
        yield [_topic(row.path), *(_said(cell) for cell in row.cells), row.mark]


def _topic(path: tuple[str, ...]) -> str:
    return INDENT * (len(path) - 1) + path[-1]


def _said(cell: Cell | None) -> str:
    if cell is None:
        return ""
    more = f" +{cell.others}" if cell.others else ""
    return strength(cell.rank, cell.stance, cell.qualification, cell.outlook) + more
