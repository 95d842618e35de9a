"""Pages as a browser and a link checker read them."""

import re
from html import unescape
from html.parser import HTMLParser

import html5rdf  # html5lib, kept up by the RDFLib team

LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
PLACE = re.compile(r'\bid="([^"]*)"')
HEADING = re.compile(r"<h([1-6])[ >]")


def parsed(html: str) -> object:
    """Return the tree of ``html``; raises a parse error for whatever the HTML standard calls one."""
    return html5rdf.HTMLParser(strict=True).parse(html)


def links(html: str) -> set[str]:
    """Return every address that the page points at."""
    return {unescape(found) for found in LINK.findall(html)}


def places(html: str) -> frozenset[str]:
    """Return what fragments of the address of the page may name."""
    return frozenset(map(unescape, PLACE.findall(html)))


def headings(html: str) -> list[int]:
    """Return the levels of the headings, in order."""
    return [int(level) for level in HEADING.findall(html)]


def skips(levels: list[int]) -> list[tuple[int, int]]:
    """Return each pair of neighbouring levels where one is left out on the way down."""
    return [(one, next_) for one, next_ in zip([0, *levels], levels, strict=False) if next_ > one + 1]


class Attributes(HTMLParser):
    """Collects the names of attributes, and of the elements that stand in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.inline: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.names |= set(given)
        self._script = tag == "script" and given.get("type") != "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._script and data.strip():
            self.inline.append(data)


def attributes(html: str) -> Attributes:
    """Return what attributes the page has, and its inline scripts."""
    found = Attributes()
    found.feed(html)
    return found
