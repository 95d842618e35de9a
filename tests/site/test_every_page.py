"""Every page of the graph that comes with Comity: each renders, and no link between pages is broken."""

import gzip
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from comity.names import KINDS
from comity.site import FORMATS, Site
from comity.site.routes import match
from tests.site.reading import attributes, headings, links, parsed, places, skips

MOST_BYTES = 60_000
# Services and files of the server, which the site names and does not make: tests/browser/journeys asks it.
SERVED = ("/sparql", "/reconcile", "/static/", "/data/", "/api/", "/graphs", "/.well-known/")


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    """The HTML of every page about a thing and of every index, by address."""
    return {
        address: _html(site, address) for address in site.addresses() if address.startswith(("/page", "/?"))
    }


@pytest.fixture(scope="module")
def every(pages: dict[str, str], site: Site) -> dict[str, str]:
    """The HTML of every page, by address."""
    return {address: pages.get(address) or _html(site, address) for address in site.addresses()}


def _html(site: Site, address: str) -> str:
    page = site.page(address)
    assert page, address
    return site.html(page)


def test_every_thing_of_the_graph_has_a_page(pages: dict[str, str], site: Site) -> None:
    table = site.kg.sparql(
        "SELECT (COUNT(DISTINCT ?thing) AS ?things) "
        '{ ?thing a ?class FILTER (STRSTARTS(STR(?thing), "https://w3id.org/comity/id/")) }'
    )

    things = [address for address in pages if address.count("/") == 3]

    assert len(things) == table.rows[0].things
    assert {address.split("/")[2] for address in things} == set(KINDS)


def test_every_link_to_a_thing_leads_to_its_page(every: dict[str, str]) -> None:
    inside = {link for html in every.values() for link in links(html) if link.startswith("/page/")}

    paths = {urlsplit(link).path.partition(".")[0] for link in inside}
    assert {path for path in paths if path not in every} == set()


def test_every_fragment_leads_to_a_place_in_its_page(every: dict[str, str]) -> None:
    named = {address: places(html) for address, html in every.items()}
    pointed = {
        (to.path or address, to.fragment)
        for address, html in every.items()
        for to in map(urlsplit, links(html))
        if to.fragment and not to.scheme and not to.query
    }

    assert {(path, place) for path, place in pointed if unquote(place) not in named[path]} == set()


def test_every_number_of_an_index_leads_to_things_that_are_there(pages: dict[str, str], site: Site) -> None:
    narrowed = {link for html in pages.values() for link in links(html) if link.startswith("/page/meeting?")}

    for link in sorted(narrowed)[::12]:
        page = site.page("/page/meeting", parse_qs(urlsplit(link).query))
        assert page
        assert page.data["count"].value > 0, link  # type: ignore[attr-defined]


def test_every_link_asks_a_page_only_for_what_it_takes(every: dict[str, str]) -> None:
    asked = {
        (to.path.partition(".")[0], field)
        for html in every.values()
        for to in map(urlsplit, links(html))
        if not to.scheme and to.path.startswith("/") and not to.path.startswith(SERVED)
        for field in parse_qs(to.query)
    }
    takes = {
        path: route.takes(parts) for path, _ in asked if (found := match(path)) for route, parts in [found]
    }

    assert {(path, field) for path, field in asked if field not in takes[path]} == set()


def test_every_other_link_leads_to_a_kind_of_page_or_to_a_service(every: dict[str, str]) -> None:
    inside = {urlsplit(link).path for html in every.values() for link in links(html) if link.startswith("/")}

    unserved = {path for path in inside if not path.startswith(SERVED)}
    assert {path for path in unserved if not match(path.partition(".")[0])} == set()


def test_every_data_document_that_a_page_names_is_made(pages: dict[str, str]) -> None:
    endings = {
        link.partition(".")[2] for html in pages.values() for link in links(html) if link.startswith("/data/")
    }

    assert endings == {*FORMATS, "linkset.json"}


def test_the_largest_page_stays_within_its_budget(pages: dict[str, str], site: Site) -> None:
    largest = max(pages.values(), key=len)

    packed = len(gzip.compress(largest.encode())) + len(gzip.compress(site.files[site.style]))

    assert packed <= MOST_BYTES


def test_headings_go_down_step_by_step_from_one_title(pages: dict[str, str]) -> None:
    levels = {address: headings(html) for address, html in pages.items()}

    assert {address: found for address, found in levels.items() if found.count(1) != 1 or skips(found)} == {}


def test_no_page_has_an_inline_script_or_a_style_attribute(pages: dict[str, str]) -> None:
    names = {name for html in list(pages.values())[::7] for name in attributes(html).names}

    assert {name for name in names if name == "style" or name.startswith("on")} == set()
    assert [html for html in pages.values() if "<script>" in html or "<style" in html] == []


def test_a_page_of_each_kind_is_html_without_a_mistake(pages: dict[str, str]) -> None:
    largest: dict[str, str] = {}
    for address, html in pages.items():
        kind = "/".join(address.split("/")[:3]) + str(address.count("/"))
        largest[kind] = max(largest.get(kind, ""), html, key=len)

    for html in largest.values():
        assert parsed(html)
