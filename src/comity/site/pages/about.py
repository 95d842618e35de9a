"""What this is: method, limits, how it was checked, how to cite it, and what is kept of visitors."""

from comity.names import Iri, Literal
from comity.site import citing
from comity.site.cells import Strength
from comity.site.facts import Book
from comity.site.page import Page
from comity.site.sheet import Sheet
from comity.site.visit import Visit

PATH = "/about"
TITLE = "About, method and limits"
SUMMARY = (
    "What Comity is, how reports become records, what a stance says and does not say, how the records were "
    "checked, and how to cite them."
)
# The tally of the second reader, as docs/data-quality.md has it.
CHECKED = {
    "facts": 40,
    "of": "2,362",
    "right": 34,
    "wrong": 1,
    "imprecise": 3,
    "unverifiable": 2,
    "seed": "20261122",
    "interval": "between 0.1 % and 13 %",
    "statements": 58,
    "changed": 6,
    "claims": 28,
    "seen": 24,
}


def page(visit: Visit) -> Page:
    """Return the page about the site and its data."""
    data = {"stances": _stances(visit), "checked": CHECKED, "citations": citing.whole(visit.kg)}
    return Page(TITLE, "about.html", PATH, data, SUMMARY)


def _stances(visit: Visit) -> tuple[tuple[Strength, str], ...]:
    """Return the steps of the scale with what each means, the least firm first."""
    sheet = Sheet(Book(visit.graph, visit.site.codes), Iri(""))
    ranked = [code for code in sheet.book.of_kind("stance") if sheet.book[code].text("rank")]
    return tuple(
        (Strength(sheet.name(code).text, sheet.step(code)), _definition(sheet, code))
        for code in sorted(ranked, key=sheet.step)
    )


def _definition(sheet: Sheet, code: Iri) -> str:
    said = (term for term in sheet.book[code].all("definition") if isinstance(term, Literal))
    return next((term.value for term in said if term.language == "en"), "")
