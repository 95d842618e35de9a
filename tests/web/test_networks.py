"""Networks as files over HTTP: what a page offers is there, in its type, and nothing else is."""

import httpx2 as httpx
import pytest

from comity.site import NETWORK_FILES

VIEW = "view=institution-topic"


@pytest.mark.parametrize("ending", ["gexf", "nodes.csv", "matrix.csv", "svg"])
def test_a_network_is_sent_as_a_file_of_its_type(web: httpx.Client, ending: str) -> None:
    answer = web.get(f"/network.{ending}?{VIEW}")

    shape, _, last = f"network.{ending}".rpartition(".")
    name = f"{shape}.institution-topic.{last}"
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == NETWORK_FILES[ending].media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_a_filter_of_the_page_is_one_of_the_file(web: httpx.Client) -> None:
    whole, narrow = (web.get(f"/network.csv?{VIEW}{given}").text for given in ("", "&since=2032"))

    assert len(narrow.splitlines()) < len(whole.splitlines())


def test_the_name_of_a_file_tells_its_filters_until_they_are_too_many(web: httpx.Client) -> None:
    some, many = (web.get(f"/network.csv?{VIEW}{'&since=2032' * times}") for times in (1, 30))

    assert 'filename="network.institution-topic.2032.csv"' in some.headers["content-disposition"]
    assert 'filename="network.csv"' in many.headers["content-disposition"]


@pytest.mark.parametrize(
    ("address", "status"),
    [("/network.docx", 404), ("/network.gexf?view=nobody", 400), ("/network?view=nobody", 400)],
)
def test_what_cannot_be_is_refused(web: httpx.Client, address: str, status: int) -> None:
    assert web.get(address).status_code == status


@pytest.mark.parametrize("address", ["/network", "/vocabulary", "/coverage", "/data", "/about"])
def test_the_page_is_sent_and_not_sent_again(web: httpx.Client, address: str) -> None:
    first = web.get(address)
    again = web.get(address, headers={"If-None-Match": first.headers["etag"]})

    assert (first.status_code, again.status_code) == (200, 304)
    assert "canonical" in first.headers["link"]
