"""Tables for people: laid out for a terminal, else plain columns; nothing is ever cut off."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from unicodedata import combining, east_asian_width

from comity.cli.output import write
from comity.names import visible

NARROWEST = 16
GAP = 3
Rows = Sequence[Sequence[str]]
# By row and column of a cell, the starts and ends of what is set in bold, in characters.
Bold = Mapping[tuple[int, int], Sequence[tuple[int, int]]]
NOTHING: Bold = MappingProxyType({})


def show_table(headings: Sequence[str], rows: Rows, bold: Bold = NOTHING) -> None:
    """Print a table, with parts in ``bold`` on a terminal; on one too narrow for it, one block a row."""
    if not sys.stdout.isatty():
        write(plain(headings, rows))
        return
    widths = _widths(headings, rows, shutil.get_terminal_size().columns)
    if widths:
        _show_with_rich(headings, rows, bold, widths)
    else:
        write(blocks(headings, rows, [()] * len(rows)))


def plain(headings: Sequence[str], rows: Rows) -> str:
    """Return the table in columns as wide as they need to be."""
    lines = [[visible(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return "".join(_line(line, widths) for line in (lines[0], ["-" * each for each in widths], *lines[1:]))


def blocks(headings: Sequence[str], rows: Rows, notes: Iterable[Iterable[str]]) -> str:
    """Return each row as a block of lines, its notes below it; cells without a value are left out."""
    size = max(map(width, headings), default=0)
    written = []
    for row, lines in zip(rows, notes, strict=True):
        pairs = ((heading, visible(cell)) for heading, cell in zip(headings, row, strict=True) if cell)
        written.append("".join(f"{pad(heading, size)}  {cell}\n" for heading, cell in pairs))
        written[-1] += "".join(f"  {visible(line)}\n" for line in lines)
    return "\n".join(written)


def width(text: str) -> int:
    """Return the number of cells that a terminal gives to ``text``.

    >>> width("网络")
    4
    """
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def pad(text: str, size: int) -> str:
    """Return ``text`` with blanks behind it, ``size`` cells wide."""
    return text + " " * (size - width(text))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(pad(cell, size) for cell, size in zip(cells, widths, strict=True)).rstrip() + "\n"


def _widths(headings: Sequence[str], rows: Rows, terminal: int) -> list[int]:
    """Return the widths of the columns, or nothing where there is no room for their words side by side."""
    from comity.knowledge.widths import shared

    room = terminal - GAP * len(headings)
    widths = shared([list(map(visible, cells)) for cells in zip(headings, *rows, strict=True)], room)
    return widths if sum(widths) <= room and len(headings) * NARROWEST <= terminal else []


def _show_with_rich(headings: Sequence[str], rows: Rows, bold: Bold, widths: Sequence[int]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    style = "" if os.environ.get("NO_COLOR") else "bold"
    table = Table(box=SIMPLE_HEAD, header_style=style, pad_edge=False)
    for heading, size in zip(headings, widths, strict=True):
        table.add_column(heading, overflow="fold", width=size)
    for number, row in enumerate(rows):
        cells = [Text(visible(cell)) for cell in row]
        for place, cell in enumerate(cells):
            for start, end in bold.get((number, place), ()):
                cell.stylize(style, len(visible(row[place][:start])), len(visible(row[place][:end])))
        table.add_row(*cells)
    Console().print(table)
