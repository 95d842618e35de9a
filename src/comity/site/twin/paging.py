"""The pages of the twin, and what belongs to each: its documents, its rows, its network."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs

from comity.export import Content
from comity.site.addresses import FORMATS, data_of
from comity.site.addresses import address as address_of
from comity.site.page import Page
from comity.site.pages import moving
from comity.site.places import file_of
from comity.site.signposts import linkset
from comity.site.site import LINKSET_ENDING, Site
from comity.site.twin.growing import Growing

if TYPE_CHECKING:
    from comity.site.blanks import Blank
    from comity.site.network_files import Format


def pages(site: Site, place: Growing) -> Iterator[Content]:
    """Yield the pages that are always there, then the states that they lead to, then those that these do."""
    written: set[str] = set()
    todo: Iterable[str] = (*site.addresses(), *moving.addresses(site))
    while todo:
        for address in todo:
            written.add(place.file(address))
            path, _, query = address.partition("?")
            if page := site.page(path, parse_qs(query)):
                place.files.setdefault(_known_as(page), place.file(address))
                yield place.file(address), site.html(page).encode()
                yield from _documents(site, page)
                yield from _taken(site, place, page, written)
        todo = [each for each in place.states() if place.file(each) not in written]


def _known_as(page: Page) -> str:
    """Return the address of ``page``, that of a question being where its form leads as it stands."""
    blanks = cast("Iterable[Blank]", page.data.get("blanks", ()))
    asked = {each.name: each.values for each in blanks}
    return address_of(page.address.partition("?")[0], **asked) if asked else page.address


def _documents(site: Site, page: Page) -> Iterator[Content]:
    if page.about is None:
        return
    for ending in FORMATS:
        address, content = data_of(page.about.value, ending), site.document(page.about.value, ending)
        if address and content:
            yield file_of(address), content
    if address := data_of(page.about.value, LINKSET_ENDING):
        yield file_of(address), linkset(page, partial(site.place.link, page.address))


def _taken(site: Site, place: Growing, page: Page, written: set[str]) -> Iterator[Content]:
    """Yield the rows and the network of ``page``; the parts of a long answer have theirs in one file."""
    for address in (*_rows(page), *_networks(page)):
        path, _, query = address.partition("?")
        if place.file(address) not in written:
            written.add(place.file(address))
            ending = path.partition(".")[2]
            content = site.rows(page, ending) or site.network_file(parse_qs(query), ending)
            yield place.file(address), content


def _rows(page: Page) -> Iterator[str]:
    return iter(page.own.values())


def _networks(page: Page) -> Iterator[str]:
    files = cast("Iterable[tuple[Format, str]]", page.data.get("files", ()))
    return (address for _, address in files)
