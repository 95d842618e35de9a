"""Find all pages of a folder: those that are always there, and the states that they lead to."""

from collections.abc import Iterable
from urllib.parse import parse_qs

from comity.export import Progress
from comity.site.page import Page
from comity.site.pages import moving
from comity.site.site import Site
from comity.site.twin.states import Collecting


def gathered(site: Site, progress: Progress | None = None) -> dict[str, Page]:
    """Return the pages of ``site`` by address, those at first that have no query.

    The place of ``site`` is that of a folder then, at which links are kept. A state that is the page at
    another address, such as a question with its examples, is not found twice.
    """
    site.place = place = Collecting()
    pages: dict[str, Page] = {}
    tried: set[str] = set()
    todo: Iterable[str] = (*site.addresses(), *moving.addresses(site))
    while todo:
        pages |= _pages(site, todo)
        tried |= {*todo, *(page.address for page in pages.values())}
        todo = sorted(place.found.keys() - tried)
        if progress:
            progress(f"{len(pages):,} pages found")
    return pages


def _pages(site: Site, addresses: Iterable[str]) -> dict[str, Page]:
    """Return the pages at ``addresses``, written once, so that the place of ``site`` sees their links."""
    found: dict[str, Page] = {}
    for address in addresses:
        path, _, query = address.partition("?")
        if page := site.page(path, parse_qs(query)):
            site.html(page)
            found[address] = page
    return found
