"""The index of one kind of thing: all of them, narrowed down by facets, a hundred to a page."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from comity.names import Iri
from comity.site.addresses import workbench
from comity.site.cells import Column, Number, Table
from comity.site.facets import Chosen, offers, refuse_unknown, where
from comity.site.facts import Book
from comity.site.indexes import INDEXES, Index
from comity.site.listed import ENDINGS
from comity.site.listings import prefixes
from comity.site.page import Alternate, Page, as_rows
from comity.site.parts import FROM, part
from comity.site.sheet import Sheet
from comity.site.tree import tree
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.site import Site


def page(visit: Visit) -> Page | None:
    """Return the index of the kind that stands in the path; arguments are its facets, and ``from``, a row."""
    index = INDEXES.get(visit.parts["kind"])
    if index is None:
        return None
    here = visit.path
    chosen = {facet.name: text for facet in index.facets if (text := visit.one(facet.name))}
    refuse_unknown(visit.graph, (index.pattern, index.facets), chosen)
    query = _query(index, chosen)
    things = [thing for (thing,) in visit.graph.select(query).rows if isinstance(thing, Iri)]
    rows = part(visit, here, chosen, len(things))
    shown = things[rows.first : rows.last]
    as_tree = visit.parts["kind"] == "topic" and not chosen
    sheet = _sheet(visit, things if as_tree else shown)
    data = {
        "index": index,
        "count": Number(len(things), workbench(query)),
        "offers": tuple(offers(visit.graph, here, (index.pattern, index.facets), chosen)),
        "all_address": here if chosen else None,
        "tree": tree(sheet, things) if as_tree else None,
        "table": _table(sheet, index, shown),
        **asdict(rows),
    }
    return Page(
        index.title,
        "index.html",
        rows.here,
        data,
        index.about,
        alternates=_formats(visit, chosen),
        listed=tuple(things),
    )


def _formats(visit: Visit, chosen: Chosen) -> tuple[Alternate, ...]:
    """Return the list as data: a folder of files, which has lists by the hundred, only has the whole one."""
    return as_rows(visit.path, ENDINGS, **chosen) if visit.site.place.answers or not chosen else ()


def fields(parts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the query of an index may have: its facets, and the first row."""
    index = INDEXES.get(parts["kind"])
    return (*(facet.name for facet in index.facets), FROM) if index else ()


def addresses(_: "Site") -> Iterator[str]:
    """Yield the addresses of all indexes, nothing being narrowed down."""
    return (f"/page/{kind}" for kind in INDEXES)


def _query(index: Index, chosen: Chosen) -> str:
    inside = f"{where(index.pattern, index.facets, chosen)} {index.key}"
    return (
        f"{prefixes(inside)}SELECT ?thing\nWHERE {{ {inside} }}\nGROUP BY ?thing\nORDER BY MIN(?key) ?thing"
    )


def _sheet(visit: Visit, things: list[Iri]) -> Sheet:
    book = Book(visit.graph, visit.site.codes)
    book.read_around(things)
    return Sheet(book, Iri(""), compact=True)


def _table(sheet: Sheet, index: Index, things: list[Iri]) -> Table:
    rows = tuple(tuple(told.make(sheet, thing) for told in index.columns) for thing in things)
    return Table(index.title, tuple(Column(told.heading, told.kind) for told in index.columns), rows)
