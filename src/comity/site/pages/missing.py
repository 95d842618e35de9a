"""The page for an address at which nothing is: what it may have meant, and where to look."""

from comity.errors import ComityError
from comity.names import KINDS, kind_of
from comity.search import KNOWN_KINDS, open_index
from comity.site.addresses import page_of
from comity.site.cells import Name
from comity.site.page import MISSING, REFUSED, Page
from comity.site.visit import Visit

MOST = 8
# By the status of the answer (RFC 9110, 15).
TITLES = {
    REFUSED: "That cannot be answered",
    MISSING: "Nothing is here",
    406: "Not in that format",
    503: "Too many ask at once",
    504: "That takes too long",
}


def page(visit: Visit) -> Page:
    """Return the page that says that nothing is at the path, with the things whose names come nearest."""
    *before, last = [part for part in visit.path.split("/") if part] or [""]
    words = last.rpartition(".")[0] or last
    kinds = (before[-1],) if before and before[-1] in KNOWN_KINDS else ()
    hits = open_index(visit.graph).nearest(words.replace("-", " "), kinds, MOST)
    near = [Name(hit.label, page_of(hit.iri.value), None, "en", kind_of(hit.iri.value)) for hit in hits]
    data = {"near": [name for name in near if name.kind in KINDS], "words": words.replace("-", " ")}
    return Page(TITLES[MISSING], "missing.html", visit.path, data, status=MISSING)


def refused(visit: Visit, error: ComityError, status: int) -> Page:
    """Return the page that says what was wrong with a request, and what would be right."""
    data = {"found": error.found, "expected": error.expected}
    return Page(TITLES.get(status, TITLES[REFUSED]), "refused.html", visit.path, data, status=status)
