"""The first page: what this is, questions with their answers, meetings by year, and three doors."""

from comity.names import ROOT
from comity.site import front
from comity.site.page import Page
from comity.site.visit import Visit

TITLE = "Comity: an open knowledge graph of cyber diplomacy"
ABOUT = (
    "Meetings of states, institutions and experts on cyberspace: what was on the agenda, who took part, "
    "what was agreed and how firmly, and the words of the source that prove it."
)


def page(visit: Visit) -> Page:
    """Return the first page."""
    data = {
        "about": ABOUT,
        "counts": tuple(front.counts(visit.graph)),
        "cards": tuple(front.cards(visit.kg, visit.site.codes)),
        "strip": front.by_year(visit.graph),
        "root": ROOT,
    }
    return Page(TITLE, "home.html", "/", data, ABOUT, types=("Dataset",), structured=_dataset(visit))


def _dataset(visit: Visit) -> dict[str, object]:
    """Return the data set as schema.org describes one."""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": ROOT,
        "name": TITLE,
        "description": ABOUT,
        "license": visit.site.licence,
        "isAccessibleForFree": True,
        **({"version": visit.site.version} if visit.site.version else {}),
        **({"datePublished": visit.site.released} if visit.site.released else {}),
    }
