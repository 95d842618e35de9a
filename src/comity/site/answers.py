"""The rows of an answer as a table of cells, with the words behind each."""

from collections.abc import Mapping, Sequence

from comity import ask
from comity.catalogue import Count, counts
from comity.knowledge import Result
from comity.names import Term
from comity.site import telling
from comity.site.addresses import workbench
from comity.site.cells import Cell, Column, Name, Number, Proof, Table, cell
from comity.store import Table as Rows

# What the column of evidence, or the other columns of a claim, show already.
PROVED = {"claim", "passage"}


def table(result: Result, first: int, last: int) -> Table:
    """Return the rows of ``result`` from ``first`` to before ``last``; a number leads to what it counts."""
    part = Rows(result.columns, result.table.rows[first:last])
    hidden = ask.echoes(result.table, result.labels)
    shown = [name for at, name in enumerate(part.columns) if name not in PROVED and at not in hidden]
    columns = [Column(telling.heading(name), _kind(result, name)) for name in shown]
    cells = _cells(result, part, shown)
    supports = ask.evidence(result.graph, part, result.query)
    if any(supports):
        columns.append(Column("Evidence"))
        cells = [
            (*row, Proof(proof, _text(row)) if proof else None)
            for row, proof in zip(cells, supports, strict=True)
        ]
    return Table(result.asked.summary or "", tuple(columns), tuple(cells))


def assumed(result: Result) -> tuple[str, ...]:
    """Return what people call the values that nobody gave."""
    terms = [term for each in result.asked.assumed.values() for term in each]
    return tuple(map(ask.labels(result.graph, terms), terms))


def _cells(result: Result, part: Rows, shown: Sequence[str]) -> list[tuple[Cell, ...]]:
    counted = {each.column: each for each in counts(result.query)}
    rows = (dict(zip(part.columns, row, strict=True)) for row in part.rows)
    return [
        tuple(_number(counted.get(name), row) or cell(row[name], result.labels) for name in shown)
        for row in rows
    ]


def _number(count: Count | None, row: Mapping[str, Term | None]) -> Number | None:
    """Return the number of what is counted, leading to a list of that; nothing for none, and elsewhere."""
    number = int(str(row[count.column] or 0)) if count else 0
    return Number(number, workbench(count.listing([count.of], [row]))) if count and number else None


def _kind(result: Result, name: str) -> str:
    at = result.columns.index(name)
    terms = [row[at] for row in result.table.rows if row[at] is not None]
    return "number" if terms and all(_is_number(term) for term in terms) else "text"


def _is_number(term: Term | None) -> bool:
    return getattr(term, "datatype", "").endswith(("#integer", "#decimal", "#double"))


def _text(row: Sequence[Cell]) -> str:
    return next((each.text for each in row if isinstance(each, Name)), "this row")
