"""The page about one thing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from comity.names import ROOT, Iri
from comity.site.addresses import page_of, thing_at
from comity.site.page import Page, alternates
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.site import Site

EVERY = f"""
SELECT DISTINCT ?thing
WHERE {{ ?thing a ?class FILTER (STRSTARTS(STR(?thing), "{ROOT}id/")) }}
ORDER BY ?thing
"""


def page(visit: Visit) -> Page | None:
    """Return the page about the thing whose kind and slug stand in the path, or nothing for none."""
    thing = thing_at(visit.parts["kind"], visit.parts["slug"])
    if thing is None:
        return None
    return Page(
        str(thing), "home.html", page_of(thing.value) or "", alternates=alternates(thing), about=thing
    )


def addresses(site: "Site") -> Iterator[str]:
    """Yield the addresses of the pages of all things in the graph."""
    for (thing,) in site.kg.graph.select(EVERY).rows:
        if isinstance(thing, Iri) and (found := page_of(thing.value)):
            yield found
