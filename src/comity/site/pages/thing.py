"""The page about one thing: its facts, the records about it, the words behind each."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from comity.names import ROOT, Iri
from comity.site import citing, fields, leads, listings, mentions, pictures, structured
from comity.site.addresses import address, page_of, thing_at
from comity.site.facts import Book
from comity.site.history import past
from comity.site.kinds import KINDS, Kind
from comity.site.neighbours import neighbourhood
from comity.site.page import Page, alternates
from comity.site.sheet import Sheet
from comity.site.succession import succession
from comity.site.trails import is_agreement, trail
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.site import Site

EVERY = f"""
SELECT DISTINCT ?thing
WHERE {{ ?thing a ?class FILTER (STRSTARTS(STR(?thing), "{ROOT}id/")) }}
ORDER BY ?thing
"""
FIELDS = ("view", "evidence")


def page(visit: Visit) -> Page | None:
    """Return the page about the thing whose kind and slug stand in the path, or nothing for none.

    The argument ``view=compact`` leaves out the evidence and shortens the lists; ``evidence=all`` opens it.
    """
    kind, slug = visit.parts["kind"], visit.parts["slug"]
    thing = thing_at(kind, slug)
    book = Book(visit.graph, visit.site.codes)
    if thing is None or not book[thing].held:
        return None
    return _page(visit, Sheet(book, thing, compact=_is_compact(visit)), KINDS[kind])


def addresses(site: "Site") -> Iterator[str]:
    """Yield the addresses of the pages of all things in the graph."""
    for (thing,) in site.kg.graph.select(EVERY).rows:
        if isinstance(thing, Iri) and (found := page_of(thing.value)):
            yield found


def _page(visit: Visit, sheet: Sheet, kind: Kind) -> Page:
    thing, here = sheet.thing, page_of(sheet.thing.value) or ""
    records = listings.records(sheet, kind.lists)
    found = dict(zip((each.title for each in kind.lists), records, strict=True))
    lead = leads.lead(sheet, found)
    data = {
        "lead": lead,
        **_record(sheet, kind, records),
        **_around(visit, sheet, found),
        **_views(visit, here),
    }
    return Page(
        sheet.name(thing).text,
        "thing.html",
        here,
        data,
        lead,
        trail(sheet),
        alternates(thing),
        thing,
        (kind.schema,),
        structured.described(sheet, kind),
    )


def _record(sheet: Sheet, kind: Kind, records: Sequence[Sequence[Iri]]) -> dict[str, object]:
    """Return what is recorded of the thing, with the words behind all of it read at once."""
    claims, listed = fields.claims(sheet), [record for each in records for record in each]
    sheet.prove([sheet.thing, *(claim.record for claim in claims), *listed])
    lists = [listings.section(sheet, *pair) for pair in zip(kind.lists, records, strict=True)]
    return {
        "name": sheet.name(sheet.thing),
        "kicker": "agreement" if is_agreement(sheet) else kind.name,
        "opened": kind.opened,
        "facts": fields.facts(sheet, kind.fields, claims),
        "lists": [each for each in lists if each],
        "differing": mentions.differing(sheet, claims),
        "mentions": mentions.mentioned(sheet, set(listed)),
    }


def _around(visit: Visit, sheet: Sheet, found: leads.Found) -> dict[str, object]:
    """Return what stands beside the record: what comes before, after and near, its past, names, citations."""
    thing = sheet.thing
    return {
        "succession": succession(sheet),
        "chart": pictures.chart(sheet, found),
        "followed_address": pictures.followed(sheet, found),
        "near": neighbourhood(visit.site.network(visit.parts["kind"]), thing),
        "box": mentions.box(sheet),
        "past": past(visit.site.history, sheet),
        "citations": citing.citations(visit.kg, thing, sheet.name(thing).text),
    }


def _is_compact(visit: Visit) -> bool:
    return visit.choice("view", ("compact",)) != ""


def _views(visit: Visit, here: str) -> dict[str, object]:
    """Return which view is shown, and the addresses of the others."""
    return {
        "compact": _is_compact(visit),
        "open_proofs": visit.choice("evidence", ("all",)) != "",
        "complete_address": here,
        "compact_address": address(here, view="compact"),
        "evidence_address": address(here, evidence="all"),
    }
