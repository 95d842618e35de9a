"""The pages that tell of the data: how to take it, and what it is and is not."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import comity
from comity.site import NETWORK_FILES, Folder, Page, Site
from comity.site.pages.about import CHECKED
from comity.site.routes import match
from comity.web.application import ADDRESSES
from comity.web.descriptions import DUMPS
from comity.web.files import ARCHIVE
from tests.site.conftest import SMALL
from tests.site.reading import attributes, headings, links, parsed, skips

QUALITY = Path(__file__).parents[2] / "docs" / "data-quality.md"


def made(site: Site, address: str) -> Page:
    page = site.page(address)
    assert page
    return page


@pytest.mark.parametrize("address", ["/data", "/about"])
def test_the_page_is_html_without_a_mistake_on_every_graph(site: Site, small: Site, address: str) -> None:
    for each in (site, small, Site(comity.open(SMALL), Folder(), "")):
        html = each.html(made(each, address))
        assert parsed(html)
        assert skips(headings(html)) == []
        assert "style" not in attributes(html).names


def test_every_dump_that_the_server_has_is_offered(site: Site) -> None:
    found = links(site.html(made(site, "/data")))

    assert {f"/data/{name}" for name in DUMPS} <= found


def test_every_service_that_is_named_has_an_address_of_the_server(site: Site) -> None:
    named = {address.partition("?")[0] for _, address, _ in made(site, "/data").data["services"]}  # type: ignore[attr-defined]

    assert named <= {*ADDRESSES, "/sparql", "/reconcile"}


def test_the_head_describes_the_data_set_and_its_files(site: Site) -> None:
    told = json.loads(json.dumps(made(site, "/data").structured))

    assert told["@type"] == ["Dataset", "dcat:Dataset"]
    assert [each["name"] for each in told["distribution"]] == [*DUMPS, ARCHIVE]
    assert told["distribution"][0]["contentUrl"] == f"{site.base}/data/comity.nq"


def test_the_size_that_is_told_is_that_of_the_file(site: Site) -> None:
    graph = comity.open("ours").graph

    assert f"{len(graph.dataset):,}" in site.html(made(site, "/data"))  # type: ignore[attr-defined]


def test_a_folder_of_pages_promises_no_service() -> None:
    site = Site(comity.open(SMALL), Folder(), "")

    html = site.html(made(site, "/data"))

    assert "data/dcat.ttl" in html
    assert not {link for link in links(html) if "sparql" in link}


def test_the_tally_of_the_second_reader_is_that_of_the_document() -> None:
    said = QUALITY.read_text(encoding="utf-8")
    numbers = {number for told in CHECKED.values() for number in re.findall(r"[\d.,]+", str(told))}

    assert {number for number in numbers if number not in said} - {"6"} == set()
    assert "Six were changed" in said


def test_the_scale_of_stances_has_six_steps_in_order(site: Site) -> None:
    steps = [strength.step for strength, _ in made(site, "/about").data["stances"]]  # type: ignore[attr-defined]

    assert steps == [1, 2, 3, 4, 5, 6]


def test_the_data_set_is_cited_in_four_styles_with_its_digest(site: Site) -> None:
    citations = dict(made(site, "/about").data["citations"])  # type: ignore[call-overload]

    assert set(citations) == {"APA", "BibTeX", "RIS", "CSL-JSON"}
    assert all(str(site.digest) in text and "query" not in text for text in citations.values())


def test_the_footer_and_the_doors_lead_to_places_on_these_pages(site: Site) -> None:
    html = site.html(made(site, "/about"))

    assert {'id="cite"', 'id="method"', 'id="limits"'} <= set(re.findall(r'id="\w+"', html))


@pytest.mark.parametrize("address", ["/network", "/vocabulary", "/coverage", "/data", "/about"])
def test_every_link_of_these_pages_leads_to_a_page_or_to_a_service(site: Site, address: str) -> None:
    page = made(site, address)
    inside = {urlsplit(link).path for link in links(site.html(page)) if link.startswith("/")}
    served = {*ADDRESSES, "/sparql", "/reconcile", *(each.address for each in page.alternates)}
    served |= {f"/network.{ending}" for ending in NETWORK_FILES}

    assert {
        path for path in inside - served if not match(path) and not path.startswith(("/static/", "/data/"))
    } == set()
