"""Tables for people who work in spreadsheets: CSV (RFC 4180) made by queries, described as W3C CSVW.

``tables/csv-metadata.json`` says what each column holds; beside it stands one query for each table.
"""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from comity.names import Term
from comity.store import LocalGraph

FOLDER = Path(__file__).with_name("tables")
METADATA = "csv-metadata.json"
SEPARATOR = " | "
# A spreadsheet takes a cell that starts with one of these for a formula, and may run it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[Term | None, ...]


def tables(graph: LocalGraph) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of each table that the metadata describe."""
    for described in json.loads((FOLDER / METADATA).read_bytes())["tables"]:
        query = (FOLDER / described["url"]).with_suffix(".rq")
        answer = graph.select(query.read_text(encoding="utf-8"), query.name)
        yield described["url"], _csv([list(answer.columns), *_one_row_a_record(answer.rows)])


def guarded(cell: str) -> str:
    """Return ``cell`` with an apostrophe before what a spreadsheet would take for a formula.

    >>> guarded("=1+1"), guarded("Oslo")
    ("'=1+1", 'Oslo')
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _one_row_a_record(rows: tuple[Row, ...]) -> Iterator[list[str]]:
    records: dict[Term | None, list[Row]] = {}
    for row in rows:
        records.setdefault(row[0], []).append(row)
    for found in records.values():
        yield [_cell(values) for values in zip(*found, strict=True)]


def _cell(values: tuple[Term | None, ...]) -> str:
    return guarded(SEPARATOR.join(sorted({str(value) for value in values if value is not None})))


def _csv(rows: list[list[str]]) -> bytes:
    return "".join(_line(row) for row in rows).encode()


def _line(row: list[str]) -> str:
    # The writer quotes a carriage return only where lines end with one.
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(row)
    return text.getvalue().removesuffix("\r\n") + "\n"
