"""The first page: what this is, questions with their answers, meetings by year, and three doors."""

from comity.names import ROOT
from comity.site import front
from comity.site.dataset import ABOUT, TITLE, described
from comity.site.page import Page
from comity.site.pages.data import formats_of
from comity.site.visit import Visit


def page(visit: Visit) -> Page:
    """Return the first page."""
    data = {
        "about": ABOUT,
        "counts": tuple(front.counts(visit.graph)),
        "cards": tuple(front.cards(visit.kg, visit.site.codes)),
        "strip": front.by_year(visit.graph),
        "root": ROOT,
    }
    return Page(
        TITLE,
        "home.html",
        "/",
        data,
        ABOUT,
        alternates=formats_of(visit),
        types=("Dataset",),
        structured=described(visit.site),
    )
