"""The query of an address: what a page does not take is refused, with what it takes."""

from urllib.parse import parse_qs, urlsplit

import pytest

from comity.errors import UsageError
from comity.site import Site
from comity.site.routes import ROUTES


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_no_page_takes_a_field_that_it_does_not_know(site: Site, route: object) -> None:
    address = next(iter(route.addresses(site)))  # type: ignore[attr-defined]

    with pytest.raises(UsageError, match="the field 'nonsense'"):
        site.page(urlsplit(address).path, {"nonsense": ["x"]})


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/page/meeting?seires=x", "expected series \\(did you mean that\\?\\), or another of "),
        ("/page/meeting?from=x", "expected from= and a number"),
        ("/page/meeting?series=a&series=b", "found series with 2 values"),
        ("/page/meeting/secd-5?view=compat", "expected view=compact"),
        ("/page/meeting/secd-5?evidence=none", "expected evidence=all"),
        ("/compare?meeting=secd-5&meeting=secd-6&only=same", "only=differences or only=both"),
        ("/questions?area=nothing", "area=agreements or "),
        ("/about?page=2", "expected no field, as this page takes none"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(site: Site, address: str, expected: str) -> None:
    path, _, query = address.partition("?")

    with pytest.raises(UsageError, match=expected):
        site.page(path, parse_qs(query))


def test_a_kind_or_a_question_that_is_none_has_no_page_whatever_is_asked_of_it(site: Site) -> None:
    assert site.page("/page/planet", {}) is None
    assert site.page("/questions/none", {}) is None
