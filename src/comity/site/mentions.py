"""What else a page says of a thing: where sources differ, what points at it, what it is called elsewhere."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from comity.ask import web_link
from comity.names import Iri, Literal, kind_of, shorten
from comity.site.addresses import workbench
from comity.site.cells import Cell, Column, Name, Number, Table, Words
from comity.site.fields import Claim, property_name
from comity.site.listings import MOST_ROWS, prefixes
from comity.site.sheet import Sheet, cut

# What holds a record together is no mention of it.
INSIDE = {"about", "inSource", "accordingTo", "evidence", "linkedTo", "under", "claims", "ofProperty"}


@dataclass(frozen=True, slots=True)
class Box:
    """What identifies a thing: its IRI and CURIE, and its other names with their languages."""

    iri: str
    curie: str
    names: tuple[Words, ...]
    outside: tuple[Name, ...]


def box(sheet: Sheet) -> Box:
    """Return what identifies the thing."""
    facts = sheet.facts
    called = facts.all("prefLabel", "altLabel", "shortName", "notation")
    others = (term for term in called if isinstance(term, Literal) and term != facts.label)
    names = dict.fromkeys(Words(cut(term.value), term.language) for term in others)
    outside = tuple(_outside(thing.value) for thing in facts.things("sameAs", "exactMatch", "closeMatch"))
    return Box(
        sheet.thing.value,
        shorten(sheet.thing.value),
        tuple(names),
        tuple(name for name in outside if name.outside),
    )


def differing(sheet: Sheet, claims: Sequence[Claim]) -> Table | None:
    """Return the values of sources that differ side by side, or nothing where none is on record."""
    if not claims:
        return None
    columns = (Column("What", "row"), Column("Value"), Column("In this graph"), Column("Evidence"))
    rows = tuple(
        (
            Words(property_name(sheet, claim.prop)),
            sheet.cell(claim.value),
            Words("chosen" if claim.chosen else "not chosen"),
            sheet.proof(claim.record),
        )
        for claim in claims
    )
    return Table("What each source says", columns, rows)


def mentioned(sheet: Sheet, shown: Collection[Iri]) -> tuple[Table, Number] | None:
    """Return what else points at the thing, with the number of it; nothing where all is ``shown``."""
    left = sorted(
        {
            (prop, by)
            for prop, by in sheet.pointing
            if prop not in INSIDE and by not in shown and kind_of(by.value)
        }
    )
    if not left:
        return None
    sheet.book.read_around(by for _, by in left[:MOST_ROWS])
    rows = tuple((sheet.name(by), _relation(sheet, prop)) for prop, by in left[:MOST_ROWS])
    query = (
        f"SELECT ?thing ?property\nWHERE {{ ?thing ?property <{sheet.thing}> }}\nORDER BY ?property ?thing"
    )
    table = Table("What else points at it", (Column("What", "row"), Column("How")), rows)
    return table, Number(len(left), workbench(prefixes(query) + query))


def _relation(sheet: Sheet, prop: str) -> Cell:
    return Words(property_name(sheet, prop))


def _outside(iri: str) -> Name:
    text = f"Wikidata {iri.rpartition('/')[2]}" if "wikidata.org" in iri else iri.partition("://")[2]
    return Name(text, None, web_link(iri))
