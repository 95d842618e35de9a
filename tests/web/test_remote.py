"""A running site, opened from Python by its own address."""

import httpx2 as httpx
import pytest

import comity
from comity.errors import ComityError
from comity.store.remote import discovery
from tests.web.conftest import Running


@pytest.mark.parametrize("end", ["", "/", "/sparql"])
def test_a_site_is_opened_by_its_address_or_by_that_of_its_endpoint(end: str, site: Running) -> None:
    graph = comity.open(f"{site.base}{end}")

    assert graph.ask("which-series-are-there").columns
    assert graph.digest == httpx.get(f"{site.base}/healthz").json()["dataset"]


def test_a_page_of_a_site_is_no_endpoint(site: Running) -> None:
    with pytest.raises(ComityError, match=r"/about refuses"):
        comity.open(f"{site.base}/about")


def test_an_endpoint_elsewhere_is_named_and_not_asked(site: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery, "endpoint_of", lambda *_: "https://elsewhere.example/sparql")

    with pytest.raises(ComityError, match=r"expected https://elsewhere\.example/sparql"):
        comity.open(site.base)
