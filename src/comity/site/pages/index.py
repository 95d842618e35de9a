"""The index of one kind of thing: all of them, narrowed down by facets, a hundred to a page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comity.names import Iri
from comity.site.addresses import address, workbench
from comity.site.cells import Column, Number, Table
from comity.site.facets import Chosen, offers, where
from comity.site.facts import Book
from comity.site.indexes import INDEXES, Index
from comity.site.listings import prefixes
from comity.site.page import Page
from comity.site.sheet import Sheet
from comity.site.tree import tree
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.site import Site

ROWS = 100


def page(visit: Visit) -> Page | None:
    """Return the index of the kind that stands in the path; arguments are its facets, and ``from``, a row."""
    index = INDEXES.get(visit.parts["kind"])
    if index is None:
        return None
    here = visit.path
    chosen = {facet.name: text for facet in index.facets if (text := visit.one(facet.name))}
    first = int(text) if (text := visit.one("from")).isascii() and text.isdigit() else 0
    query = _query(index, chosen)
    things = [thing for (thing,) in visit.graph.select(query).rows if isinstance(thing, Iri)]
    shown = things[first : first + ROWS]
    as_tree = visit.parts["kind"] == "topic" and not chosen
    sheet = _sheet(visit, things if as_tree else shown)
    data = {
        "index": index,
        "count": Number(len(things), workbench(query)),
        "offers": tuple(offers(visit.graph, here, (index.pattern, index.facets), chosen)),
        "all_address": here if chosen else None,
        "tree": tree(sheet, things) if as_tree else None,
        "table": _table(sheet, index, shown),
        "first": first,
        "last": first + len(shown),
        "before": address(here, **chosen, **_start(first - ROWS)) if first > 0 else None,
        "after": address(here, **chosen, **_start(first + ROWS)) if first + ROWS < len(things) else None,
    }
    return Page(index.title, "index.html", address(here, **chosen, **_start(first)), data, index.about)


def addresses(_: "Site") -> Iterator[str]:
    """Yield the addresses of all indexes, nothing being narrowed down."""
    return (f"/page/{kind}" for kind in INDEXES)


def _query(index: Index, chosen: Chosen) -> str:
    inside = f"{where(index.pattern, index.facets, chosen)} {index.key}"
    return (
        f"{prefixes(inside)}SELECT ?thing\nWHERE {{ {inside} }}\nGROUP BY ?thing\nORDER BY MIN(?key) ?thing"
    )


def _start(row: int) -> dict[str, int | None]:
    return {"from": row if row > 0 else None}


def _sheet(visit: Visit, things: list[Iri]) -> Sheet:
    book = Book(visit.graph, visit.site.codes)
    book.read_around(things)
    return Sheet(book, Iri(""), compact=True)


def _table(sheet: Sheet, index: Index, things: list[Iri]) -> Table:
    rows = tuple(tuple(told.make(sheet, thing) for told in index.columns) for thing in things)
    return Table(index.title, tuple(Column(told.heading, told.kind) for told in index.columns), rows)
