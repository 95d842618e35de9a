"""The page about one thing: its facts, the records about it, the words behind each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comity.names import ROOT, Iri
from comity.site import citing, fields, leads, listings, mentions, pictures, structured
from comity.site.addresses import address, page_of, thing_at
from comity.site.facts import Book
from comity.site.kinds import KINDS, Kind
from comity.site.neighbours import neighbourhood
from comity.site.page import Crumb, Page, alternates
from comity.site.sheet import Sheet
from comity.site.succession import succession
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.site import Site

EVERY = f"""
SELECT DISTINCT ?thing
WHERE {{ ?thing a ?class FILTER (STRSTARTS(STR(?thing), "{ROOT}id/")) }}
ORDER BY ?thing
"""


def page(visit: Visit) -> Page | None:
    """Return the page about the thing whose kind and slug stand in the path, or nothing for none.

    The argument ``view=compact`` leaves out the evidence and shortens the lists; ``evidence=all`` opens it.
    """
    kind, slug = visit.parts["kind"], visit.parts["slug"]
    thing = thing_at(kind, slug)
    book = Book(visit.graph, visit.site.codes)
    if thing is None or not book[thing].held:
        return None
    return _page(visit, Sheet(book, thing, compact=visit.one("view") == "compact"), KINDS[kind])


def addresses(site: "Site") -> Iterator[str]:
    """Yield the addresses of the pages of all things in the graph."""
    for (thing,) in site.kg.graph.select(EVERY).rows:
        if isinstance(thing, Iri) and (found := page_of(thing.value)):
            yield found


def _page(visit: Visit, sheet: Sheet, kind: Kind) -> Page:
    thing, here = sheet.thing, page_of(sheet.thing.value) or ""
    found = listings.records(sheet, kind.lists)
    claims = fields.claims(sheet)
    sheet.prove(
        [thing, *(claim.record for claim in claims), *(each for records in found for each in records)]
    )
    lists = [listings.section(sheet, *pair) for pair in zip(kind.lists, found, strict=True)]
    name = sheet.name(thing)
    by_title = dict(zip((each.title for each in kind.lists), found, strict=True))
    lead = leads.lead(sheet, by_title)
    data = {
        "name": name,
        "kind": kind,
        "lead": lead,
        "facts": fields.facts(sheet, kind.fields, claims),
        "lists": [each for each in lists if each],
        "differing": mentions.differing(sheet, claims),
        "mentions": mentions.mentioned(sheet, {record for each in found for record in each}),
        "succession": succession(sheet),
        "chart": pictures.chart(sheet, by_title),
        "near": neighbourhood(visit.site.network(visit.parts["kind"]), thing),
        "box": mentions.box(sheet),
        "citations": citing.citations(visit.kg, thing, name.text),
        "compact": sheet.compact,
        "open_proofs": visit.one("evidence") == "all",
        "complete_address": here,
        "compact_address": address(here, view="compact"),
        "evidence_address": address(here, evidence="all"),
    }
    return Page(
        name.text,
        "thing.html",
        here,
        data,
        lead,
        (Crumb(kind.plural.capitalize(), f"/page/{visit.parts['kind']}"),),
        alternates(thing),
        thing,
        (kind.schema,),
        structured.described(sheet, kind),
    )
