"""Tables for a terminal: as wide as it is, cells of a few lines, and what is cut off told."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from comity.knowledge.widths import Cells, least, needed, shared
from comity.names import visible

if TYPE_CHECKING:
    from rich.console import Console

MOST_ROWS = 20
MOST_LINES = 4
GAP = "  "
Rows = Sequence[Sequence[str]]


def table(headings: Sequence[str], rows: Rows, total: int) -> str:
    """Return ``rows``, the first of ``total``, as a table, and lines on what it leaves out.

    Where the terminal is too narrow, a column that repeats an earlier one makes room first.
    """
    room = terminal()
    columns = [tuple(map(visible, cells)) for cells in zip(headings, *rows, strict=True)]
    repeats = _repeats(columns) if _together(map(needed, columns)) > room else {}
    shown = _fitting([cells for cells in columns if cells[0] not in repeats], room)
    away = [cells[0] for cells in columns if cells not in shown and cells[0] not in repeats]
    told = [f"… and {name}, the same as {other} in these rows" for name, other in repeats.items()]
    below = paragraphs([*left_out(total - len(rows), away), *told])
    return "\n".join([*_laid_out(shown, room), *below])


def terminal() -> int:
    """Return how many characters a line of the terminal holds, 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def paragraphs(sentences: Iterable[str]) -> list[str]:
    """Return ``sentences`` as lines that fit the terminal, with nothing in them that would not print."""
    from rich.console import Console

    console = Console(width=terminal())
    return [part for each in sentences for part in _broken(visible(each), console.width, console)]


def _repeats(columns: Sequence[Cells]) -> dict[str, str]:
    """Return the headings of the columns that repeat an earlier one, each with the heading of that one."""
    first: dict[Cells, str] = {}
    for heading, *cells in columns:
        first.setdefault(tuple(cells), heading)
    return {
        heading: first[tuple(cells)]
        for heading, *cells in columns
        if any(cells) and first[tuple(cells)] != heading
    }


def _fitting(columns: list[Cells], room: int) -> list[Cells]:
    """Return the first columns, as many as have room for their longest words; one at least."""
    while len(columns) > 1 and _together(map(least, columns)) > room:
        columns = columns[:-1]
    return columns


def _together(widths: Iterable[int]) -> int:
    return sum(width + len(GAP) for width in widths) - len(GAP)


def _laid_out(columns: Sequence[Cells], room: int) -> Iterator[str]:
    from rich.console import Console

    console = Console(width=room)
    widths = [min(width, room) for width in shared(columns, room - len(GAP) * (len(columns) - 1))]
    head, *body = [list(_lines(cells, widths, console)) for cells in zip(*columns, strict=True)] or [[""]]
    yield from (*head, GAP.join("─" * width for width in widths))
    blank = [""] if any(len(lines) > 1 for lines in body) else []
    for number, lines in enumerate(body):
        yield from (*(blank if number else ()), *lines)


def _lines(cells: Sequence[str], widths: Sequence[int], console: "Console") -> Iterator[str]:
    from rich.cells import set_cell_size

    wrapped = (_wrapped(cell, width, console) for cell, width in zip(cells, widths, strict=True))
    for parts in zip_longest(*wrapped, fillvalue=""):
        yield GAP.join(map(set_cell_size, parts, widths)).rstrip()


def _wrapped(cell: str, width: int, console: "Console") -> list[str]:
    lines = _broken(cell, width, console)
    return (
        lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], _cut(lines[MOST_LINES - 1], width)]
    )


def _broken(text: str, width: int, console: "Console") -> list[str]:
    from rich.text import Text

    return [line.plain.rstrip() for line in Text(text).wrap(console, width)]


def _cut(line: str, width: int) -> str:
    """Return ``line`` with a sign that more follows, in place of its last word where there is no room."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(line) < width:
        return f"{line}…"
    return f"{line.rpartition(' ')[0] or set_cell_size(line, width - 1)}…"


def left_out(rows: int, columns: Sequence[str]) -> list[str]:
    """Return a line on how many ``rows`` and which ``columns`` are not shown, where there are any."""
    parts = [f"{counted(rows, 'more row')}"] if rows > 0 else []
    parts += [f"{counted(len(columns), 'more column')}: {', '.join(columns)}"] if columns else []
    return [f"… and {'; '.join(parts)}"] if parts else []


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "row"), counted(2000, "row")
    ('1 row', '2,000 rows')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
