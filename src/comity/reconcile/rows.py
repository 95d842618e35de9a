"""The rows of a table of separated values (RFC 4180, any delimiter), each with its text as it was written.

The csv module gives values but not where they stood, and what is written back must be what was there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from comity.errors import RecordError, UsageError

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 50
LINE_END = r"\r\n|\n|\r"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it starts on, its cells, its text as written, and the line end after it."""

    line: int
    cells: tuple[str, ...]
    text: str
    end: str


def rows(text: str, delimiter: str, where: str) -> Iterator[Row]:
    """Yield the rows of ``text``; a line with nothing on it is a row without cells.

    Raises RecordError for a quote that is not closed, or closed in the middle of a cell.
    """
    at, line = 0, 1
    while at < len(text):
        row, after = _row(text, at, line, delimiter, where)
        yield row
        line += len(re.findall(LINE_END, text[at:after]))
        at = after


def even(found: Iterator[Row], where: str) -> Iterator[Row]:
    """Yield the rows ``found``; raises RecordError for one with more or fewer cells than the first."""
    width = None
    for row in found:
        width = width or len(row.cells) or None
        if row.cells and len(row.cells) != width:
            expected = f"{width} as in the first row; name the delimiter if it is another"
            raise RecordError(where, row.line, f"{len(row.cells)} cells", expected)
        yield row


def delimiter_of(text: str, where: str) -> str:
    """Return the delimiter that cuts the first rows into most cells, as many in each; else a comma."""
    widths = {each: _widths(text, each, where) for each in DELIMITERS}
    fitting = {each: found[0] for each, found in widths.items() if len(set(found)) == 1}
    best = max(fitting, key=lambda each: fitting[each], default=",")
    if fitting.get(best, 0) > 1:
        return best
    head = Counter({each: found[0] for each, found in widths.items() if found})
    return max(DELIMITERS, key=lambda each: head[each])


def written(cells: Sequence[str], delimiter: str) -> str:
    """Return ``cells`` as they stand in a row, quoted where they must be."""
    return delimiter.join(_quoted(cell, delimiter) for cell in cells)


def checked_delimiter(word: str) -> str:
    """Return the delimiter that ``word`` names, a character or ``tab``; raises UsageError for any other."""
    character = {"tab": "\t", "\\t": "\t"}.get(word, word)
    if len(character) != 1 or character in '"\r\n\0':
        raise UsageError("delimiter", repr(word), "one character, or the word tab")
    return character


def _row(text: str, at: int, line: int, delimiter: str, where: str) -> tuple[Row, int]:
    cells, here = [], at
    while True:
        match = _cell(delimiter).match(text, here)
        if match is None:
            raise RecordError(where, line, "a quote that does not end with its cell", "one at its end")
        cells.append(match["quoted"].replace('""', '"') if match["quoted"] is not None else match["plain"])
        here = match.end()
        if match["next"] != delimiter:
            break
    end = match["next"]
    raw = text[at : here - len(end)]
    return Row(line, tuple(cells) if raw else (), raw, end), here


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    quoted = r'"(?P<quoted>(?:[^"]++|"")*+)"'
    plain = rf'(?P<plain>(?!")[^{mark}\r\n]*+)'
    return re.compile(rf"(?:{quoted}|{plain})(?P<next>{mark}|{LINE_END}|\Z)")


def _widths(text: str, delimiter: str, where: str) -> list[int]:
    try:
        return [len(row.cells) for row in islice(rows(text, delimiter, where), LOOKED_AT) if row.cells]
    except RecordError:
        return []


def _quoted(cell: str, delimiter: str) -> str:
    if not any(each in cell for each in (delimiter, '"', "\r", "\n")):
        return cell
    return '"' + cell.replace('"', '""') + '"'
