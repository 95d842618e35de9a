"""The first page."""

from comity.site.page import Page
from comity.site.visit import Visit

TITLE = "Comity: an open knowledge graph of cyber diplomacy"


def page(_: Visit) -> Page:
    """Return the first page."""
    return Page(TITLE, "home.html", "/")
