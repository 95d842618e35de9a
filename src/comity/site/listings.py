"""Lists of records about a thing: which records, what is told of each, and the query that finds them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from comity.catalogue import serialise
from comity.names import PREFIXES, Iri, kind_of
from comity.site.addresses import workbench
from comity.site.cells import Cell, Column, Number, several
from comity.site.columns import PROOF, Told, meeting_of
from comity.site.sheet import Sheet

Columns: TypeAlias = tuple[Told, ...]
Rows: TypeAlias = list[tuple[Cell, ...]]

MOST_ROWS, COMPACT_ROWS = 150, 8
PREFIX = re.compile(r"<[^<>\s]*>|\b([a-z]+):(?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Listing:
    """The records that ``pattern``, in SPARQL, finds as ``?record`` about ``{thing}``; and what is told.

    ``missing`` is what to say where there is none; a list without it is then not shown. A list of ``prose``
    is set as paragraphs, the first column being the text.
    """

    title: str
    pattern: str
    columns: tuple[Told, ...]
    prose: bool = False
    missing: str = ""

    def query(self, thing: Iri) -> str:
        """Return the query whose rows are the records about ``thing``."""
        where = self.pattern.replace("{thing}", serialise(thing))
        return f"{prefixes(where)}SELECT DISTINCT ?record\nWHERE {{ {where} }}\nORDER BY ?record"


@dataclass(frozen=True, slots=True)
class Section:
    """A list as a page shows it, under ``caption``; ``left`` is how many rows it leaves out."""

    caption: str
    anchor: str
    count: Number | None
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    prose: bool = False
    missing: str = ""
    left: int = 0


def records(sheet: Sheet, listings: Sequence[Listing]) -> tuple[tuple[Iri, ...], ...]:
    """Return the records of each of ``listings`` in their order; the facts about and around them are read."""
    if not listings:
        sheet.book.read_around([sheet.thing])
        return ()
    thing = serialise(sheet.thing)
    parts = (
        f"{{ BIND ({at} AS ?list) {each.pattern.replace('{thing}', thing)} }}"
        for at, each in enumerate(listings)
    )
    where = " UNION ".join(parts)
    table = sheet.book.graph.select(f"{prefixes(where)}SELECT DISTINCT ?list ?record WHERE {{ {where} }}")
    found: list[list[Iri]] = [[] for _ in listings]
    for place, record in table.rows:
        if isinstance(record, Iri):
            found[int(str(place))].append(record)
    sheet.book.read_around([sheet.thing, *(record for each in found for record in each)])
    return tuple(tuple(sorted(each, key=lambda record: _order(sheet, record))) for each in found)


def section(sheet: Sheet, listing: Listing, found: Sequence[Iri]) -> Section | None:
    """Return the list of the records ``found``, or nothing where there is none and nothing to say of that."""
    anchor = re.sub(r"\W+", "-", listing.title.lower()).strip("-")
    if not found:
        return Section(listing.title, anchor, None, missing=listing.missing) if listing.missing else None
    shown = found[: COMPACT_ROWS if sheet.compact else MOST_ROWS]
    columns, rows = (_read if listing.prose else _beside)(sheet, listing.columns, shown)
    used = [at for at in range(len(columns)) if any(row[at] for row in rows)]
    return Section(
        listing.title,
        anchor,
        Number(len(found), workbench(listing.query(sheet.thing))),
        tuple(Column(columns[at].heading, columns[at].kind) for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        listing.prose,
        left=len(found) - len(shown),
    )


def _read(sheet: Sheet, columns: Columns, things: Sequence[Iri]) -> tuple[Columns, Rows]:
    return columns, [tuple(told.make(sheet, thing) for told in columns) for thing in things]


def _beside(sheet: Sheet, columns: Columns, things: Sequence[Iri]) -> tuple[Columns, Rows]:
    """Return the same, the evidence of each row in the cell that names it, where there is room for it."""
    kept = tuple(told for told in columns if told is not PROOF)
    place = next((at for at, told in enumerate(kept) if told.kind == "row"), 0)
    rows = [list(row) for row in _read(sheet, kept, things)[1]]
    for row, thing in zip(rows, things, strict=True):
        proof = sheet.proof(thing) if PROOF in columns else None
        row[place] = several([each for each in (row[place], proof) if each], "\N{EN SPACE}")
    return kept, [tuple(row) for row in rows]


def prefixes(text: str) -> str:
    r"""Return the declarations of the prefixes that ``text``, in SPARQL, uses.

    >>> prefixes("?a comity:topic ?b")
    'PREFIX comity: <https://w3id.org/comity/ontology/>\n'
    """
    used = sorted({match[1] for match in PREFIX.finditer(text)} & PREFIXES.keys())
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used)


def _order(sheet: Sheet, record: Iri) -> tuple[str, int, str]:
    """Return the key of a record: the day of its meeting, then its place in the agenda or in the source."""
    facts, when = sheet.book[record], sheet.when(meeting_of(sheet, record) or record)
    if kind_of(sheet.thing.value) == "series" and (ordinal := facts.text("ordinal")):
        return ("", int(ordinal), sheet.name(record).text)
    place = facts.text("order") or facts.text("start") or facts.text("ordinal") or "0"
    dates = [facts.text(name) for name in ("adoptionDate", "publicationDate")]
    day = next((date for date in [when.start if when else None, *dates] if date), "9999")
    return (day, int(place), sheet.name(record).text)
