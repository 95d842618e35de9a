"""Tables for a terminal: as wide as it is, one line a row, and what is cut off told."""

import shutil
from collections.abc import Sequence

from comity.names import visible

MOST_ROWS = 20
NARROWEST = 12
GAP = 2
Rows = Sequence[Sequence[str]]


def table(headings: Sequence[str], rows: Rows, total: int) -> str:
    """Return ``rows``, the first of ``total``, as a table, and a line on what it leaves out."""
    lines = [[visible(cell) for cell in row] for row in (headings, *rows)]
    widths = _widths(lines, shutil.get_terminal_size((100, 24)).columns)
    head, *body = (_line(line, widths) for line in lines)
    rule = (" " * GAP).join("─" * width for width in widths)
    return "\n".join([head, rule, *body, *left_out(total - len(rows), headings[len(widths) :])])


def _widths(lines: Rows, room: int) -> list[int]:
    """Return the widths of the columns that have room, the longest cut down to what is left."""
    from rich.cells import cell_len

    wanted = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    while sum(min(width, NARROWEST) + GAP for width in wanted) - GAP > room and len(wanted) > 1:
        wanted.pop()
    most = max(wanted, default=0)
    while most > NARROWEST and sum(min(width, most) + GAP for width in wanted) - GAP > room:
        most -= 1
    return [min(width, most) for width in wanted]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    # Cells beyond the last width have no room.
    return (" " * GAP).join(map(_fitted, cells, widths)).rstrip()


def _fitted(cell: str, width: int) -> str:
    from rich.cells import cell_len, set_cell_size

    if cell_len(cell) <= width:
        return set_cell_size(cell, width)
    return set_cell_size(cell, width - 1) + "…"


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
