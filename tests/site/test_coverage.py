"""The page of what is covered: honest about what nobody has coded, and each number with its query."""

from urllib.parse import parse_qs, urlsplit

import pytest

from comity.site import Page, Site
from comity.site.cells import Number, Table, Words
from tests.site.reading import attributes, headings, parsed, skips


@pytest.fixture(scope="module")
def page(site: Site) -> Page:
    found = site.page("/coverage")
    assert found
    return found


def row(table: object, name: str) -> tuple[object, ...]:
    assert isinstance(table, Table)
    return next(each for each in table.rows if getattr(each[0], "text", "") == name)


def test_the_page_is_html_without_a_mistake_on_every_graph(site: Site, small: Site) -> None:
    for each in (site, small):
        found = each.page("/coverage")
        assert found
        html = each.html(found)
        assert parsed(html)
        assert skips(headings(html)) == []
        assert "style" not in attributes(html).names


def test_what_is_not_coded_is_never_shown_as_none(page: Page) -> None:
    coded = row(page.data["series"], "Sino-European Cyber Dialogue")
    uncoded = row(page.data["series"], "EU-India Cyber Dialogue")

    assert isinstance(coded[4], Number)
    assert uncoded[4] == Words("not coded")
    assert isinstance(uncoded[3], Number)


def test_each_number_of_a_series_is_what_its_query_finds(page: Page, site: Site) -> None:
    for number in row(page.data["series"], "Sino-European Cyber Dialogue")[1:]:
        assert isinstance(number, Number)
        query = parse_qs(urlsplit(number.address or "").query)["query"][0]

        assert len(site.kg.sparql(query)) == number.value


def test_every_total_is_what_its_query_finds(page: Page, site: Site) -> None:
    totals = page.data["totals"]

    for words, number in totals:  # type: ignore[attr-defined]
        query = parse_qs(urlsplit(number.address).query)["query"][0]
        assert (words, len(site.kg.sparql(query))) == (words, number.value)


def test_numbers_that_are_missing_are_named(page: Page) -> None:
    assert row(page.data["gaps"], "EU-India Cyber Dialogue")[1] == Words("5")


def test_every_meeting_has_a_row_for_those_who_take_the_table(page: Page, site: Site) -> None:
    meetings = site.kg.sparql(
        "PREFIX comity: <https://w3id.org/comity/ontology/> SELECT ?meeting { ?meeting a comity:Meeting }"
    )

    assert page.answer
    assert {each[0] for each in page.answer.rows} == {each[0] for each in meetings.table.rows}
