"""Indexes of things: all of a kind, narrowed down by facets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import UsageError
from comity.site import Page, Site
from comity.site.facets import Offer, where
from comity.site.indexes import INDEXES
from comity.site.listings import prefixes
from tests.site.reading import parsed


def index(site: Site, kind_: str, **chosen: str) -> Page:
    page = site.page(f"/page/{kind_}", {name: [value] for name, value in chosen.items()})
    assert page
    return page


def offered(page: Page, heading: str) -> Offer:
    return next(offer for offer in page.data["offers"] if offer.heading == heading)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", INDEXES)
def test_the_count_of_each_value_of_a_facet_is_the_number_of_things_that_it_leaves(
    site: Site, kind: str
) -> None:
    for offer in index(site, kind).data["offers"]:  # type: ignore[attr-defined]
        choice = offer.choices[0]
        name, _, value = choice.address.partition("?")[2].partition("=")

        assert index(site, kind, **{name: value}).data["count"].value == choice.count  # type: ignore[attr-defined]


def test_two_facets_narrow_down_together(site: Site) -> None:
    page = index(site, "meeting", series="series:secd", year="2016")

    assert page.data["count"].value == 2  # type: ignore[attr-defined]
    assert page.address == "/page/meeting?year=2016&series=series:secd"


def test_a_chosen_value_is_marked_and_leads_back(site: Site) -> None:
    (chosen,) = [each for each in offered(index(site, "meeting", year="2016"), "Year").choices if each.chosen]

    assert (chosen.text, chosen.address) == ("2016", "/page/meeting")


@pytest.mark.parametrize("value", ['"} UNION {', "series:none", "<script>", "2016\n", "' OR 1=1"])
def test_a_value_that_nothing_has_is_refused_and_breaks_nothing(site: Site, value: str) -> None:
    with pytest.raises(UsageError, match="or another that is on offer"):
        index(site, "meeting", series=value)


def test_a_value_that_nothing_has_is_told_those_that_come_nearest(site: Site) -> None:
    with pytest.raises(UsageError, match="year=201"):
        index(site, "meeting", year="20166")


def test_values_that_no_thing_has_together_leave_nothing(site: Site) -> None:
    page = index(site, "meeting", series="series:secd", year="2005")

    assert page.data["count"].value == 0  # type: ignore[attr-defined]
    assert parsed(site.html(page))


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.sampled_from(["", "series:", "topic:"])
)
def test_any_value_of_a_facet_is_a_term_and_never_syntax(site: Site, text: str, prefix: str) -> None:
    (facet,) = (each for each in INDEXES["meeting"].facets if each.name == "series")

    asked = where(INDEXES["meeting"].pattern, [facet], {"series": prefix + text})

    assert site.kg.graph.select(f"{prefixes(asked)}SELECT ?thing WHERE {{ {asked} }}").columns == ("thing",)


def test_a_long_index_has_pages(site: Site) -> None:
    first, second = index(site, "passage"), index(site, "passage", **{"from": "100"})

    assert first.data["after"] == "/page/passage?from=100"
    assert second.data["before"] == "/page/passage"
