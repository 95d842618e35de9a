"""Every page is also data, where it is data: each kind of page in each format, or why not."""

import csv
import io
import json

import httpx2 as httpx
import pyoxigraph as ox
import pytest

from comity.site.routes import ROUTES

HARBOUR = "/page/meeting/harbour-2"
ALL = ("ttl", "jsonld", "json", "csv")
TYPES = {
    "ttl": {"text/turtle"},
    "jsonld": {"application/ld+json"},
    "json": {"application/json"},
    "csv": {"text/csv"},
}
# By kind of page: one of them, what it has, and, where that is not all, why.
PAGES = {
    "/": ("/data", ALL, "the data set described; / has no place for an ending, and answers to Accept"),
    "/questions": ("/questions", ALL, ""),
    "/questions/{name}": ("/questions/who-hosted", ("jsonld", "json", "csv"), "rows are no statements"),
    "/compare": (
        "/compare?meeting=meeting:harbour-1&meeting=meeting:harbour-2",
        ("json", "csv"),
        "rows are no statements",
    ),
    "/timeline": ("/timeline?topic=topic:norms-of-a-70-174", ("json", "csv"), "rows are no statements"),
    "/search": ("/search?q=harbour", ALL, ""),
    "/network": ("/network?view=institution-topic", ("json", "csv"), "links are counted, not stated"),
    "/about": ("/about", (), "it is text"),
    "/data": ("/data", ALL, ""),
    "/coverage": ("/coverage", ("json", "csv"), "numbers are counted, not stated"),
    "/vocabulary": ("/vocabulary", ALL, ""),
    "/query": ("/query", (), "/sparql answers in every format"),
    "/page/{kind}": ("/page/meeting?series=series:harbour", ALL, ""),
    "/page/{kind}/{slug}": (HARBOUR, ALL, ""),
}
STATES = [(address, ending) for address, *_ in PAGES.values() for ending in ALL]


def test_every_kind_of_page_has_its_line_here() -> None:
    assert {route.path for route in ROUTES} == set(PAGES)
    assert all(why for _, endings, why in PAGES.values() if endings != ALL)


def as_data(address: str, ending: str) -> str:
    path, mark, query = address.partition("?")
    return f"{path}.{ending}{mark}{query}"


@pytest.mark.parametrize(("address", "ending"), STATES)
def test_a_page_is_data_at_its_address_with_an_ending_or_says_why_not(
    address: str, ending: str, web: httpx.Client
) -> None:
    [endings] = {held for page, held, _ in PAGES.values() if page == address}

    answer = web.get(as_data(address, ending), follow_redirects=True)

    if ending in endings:
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].partition(";")[0] in TYPES[ending]
        assert readable(answer.text, ending)
    else:
        assert answer.status_code in {404, 406}
        assert "xpected" in answer.text


def readable(text: str, ending: str) -> object:
    """Return what ``text`` holds, which is an error for text of another format."""
    if ending == "csv":
        return list(csv.reader(io.StringIO(text)))
    if ending == "ttl":
        return list(ox.parse(text, ox.RdfFormat.TURTLE))
    return json.loads(text)


@pytest.mark.parametrize("address", [address for address, endings, _ in PAGES.values() if endings])
def test_a_page_names_its_formats_in_its_foot_and_in_its_header(address: str, web: httpx.Client) -> None:
    page = web.get(address, headers={"Accept": "text/html"})

    assert "This page as " in page.text
    assert 'rel="describedby"' in page.headers["Link"]


@pytest.mark.parametrize("media_type", ["text/turtle", "application/ld+json", "application/json", "text/csv"])
def test_a_client_that_prefers_data_is_sent_there_from_the_first_page(
    media_type: str, web: httpx.Client
) -> None:
    answer = web.get("/", headers={"Accept": media_type}, follow_redirects=True)

    assert (answer.status_code, answer.headers["Content-Type"].partition(";")[0]) == (200, media_type)


def test_the_rows_of_an_index_are_all_that_its_facets_leave(web: httpx.Client) -> None:
    every, some = (
        list(csv.DictReader(io.StringIO(web.get(f"/page/meeting.csv{query}").text)))
        for query in ("", "?series=series:harbour")
    )

    assert 0 < len(some) <= len(every)
    assert {tuple(row) for row in every} == {("thing", "label")}
