"""A view of the graph as a page and as files: what is counted, what proves it, what is left out."""

import gzip
import json
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

import pytest

from comity.errors import UsageError
from comity.network import VIEWS
from comity.site import NETWORK_FILES, Page, Site
from comity.site.networks import showing, tables
from tests.site.reading import attributes, headings, links, parsed, skips

LINK = ["institution:cicir", "topic:iana-transition"]


def shown(site: Site, **arguments: Sequence[str]) -> Page:
    page = site.page("/network", arguments)
    assert page
    return page


@pytest.mark.parametrize("view", VIEWS)
def test_the_page_of_each_view_is_html_without_a_mistake(site: Site, small: Site, view: str) -> None:
    for each in (site, small):
        html = each.html(shown(each, view=[view]))

        assert parsed(html)
        assert skips(headings(html)) == []
        assert "style" not in attributes(html).names


def test_a_filter_narrows_what_is_counted(site: Site) -> None:
    whole, narrow = shown(site), shown(site, since=["2016"], series=["series:secd"])

    assert len(narrow.data["link_table"].rows) < len(whole.data["link_table"].rows)  # type: ignore[attr-defined]
    assert "since 2016" in site.html(narrow)


def test_the_weight_of_a_link_leads_to_the_words_that_prove_it(site: Site) -> None:
    address = "/network?view=institution-topic&link=institution:cicir&link=topic:iana-transition#evidence"

    assert address in links(site.html(shown(site)))
    assert "the IANA transition and the ICANN reforms were discussed" in site.html(shown(site, link=LINK))


def test_measures_are_taken_on_demand_and_explained(site: Site) -> None:
    page = shown(site, measures=["yes"])

    assert "Betweenness" in [column.heading for column in page.data["node_table"].columns]  # type: ignore[attr-defined]
    assert "Latapy" in site.html(page)


def test_another_view_keeps_the_filters_that_it_takes(site: Site) -> None:
    found = links(site.html(shown(site, since=["2016"], topic=["topic:capacity-building"])))

    assert "/network?view=series-institution&since=2016" in found


@pytest.mark.parametrize(
    "arguments",
    [
        {"view": ["nobody"]},
        {"view": ["meeting-reference"], "role": ["host"]},
        {"since": ["soon"]},
        {"backbone": ["much"]},
        {"backbone": ["2"]},
        {"link": ["institution:cicir"]},
        {"link": ["institution:cicir", "institution:nupi"]},
    ],
)
def test_what_cannot_be_is_refused(site: Site, arguments: Mapping[str, Sequence[str]]) -> None:
    with pytest.raises(UsageError, match="expected"):
        shown(site, **arguments)


def test_a_network_that_is_too_large_to_move_is_a_picture_that_says_what_it_leaves_out(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "MOST_LINKS", 100)
    monkeypatch.setattr(tables, "MOST", 10)
    page = shown(site)

    assert page.data["facts"] is None
    assert page.scripts == ("page",)
    assert "114 weaker links are not in this table" in site.html(page)


def test_the_page_gives_its_script_the_data_that_the_table_shows(site: Site) -> None:
    facts = json.loads(str(shown(site).data["facts"]))

    assert facts["view"] == "institution-topic"
    assert len(facts["nodes"]) == len(shown(site).data["node_table"].rows)  # type: ignore[attr-defined]


@pytest.mark.parametrize("ending", NETWORK_FILES)
def test_every_file_that_is_offered_is_made_of_the_same_filters(
    site: Site, ending: str, request: pytest.FixtureRequest
) -> None:
    if ending == "html":
        request.getfixturevalue("scripts")
    content = site.network_file({"view": ["series-institution"], "since": ["2016"]}, ending)

    assert content
    if NETWORK_FILES[ending].media_type in {"application/xml", "image/svg+xml"}:
        assert "since 2016" in "".join(ElementTree.fromstring(content).itertext()) + content.decode()


def test_a_format_that_is_not_offered_is_refused(site: Site) -> None:
    with pytest.raises(UsageError, match="one of gexf"):
        site.network_file({}, "docx")


def test_script_and_style_of_the_page_stay_within_their_budget(site: Site, scripts: object) -> None:
    addresses = [*site.scripts(shown(site)), shown(site).data["style"]]

    assert sum(len(gzip.compress(site.files[str(each)])) for each in addresses) <= 120_000


def test_gephi_lite_is_offered_where_it_could_fetch_the_file(site: Site) -> None:
    safe = Site(site.kg, base="https://graph.example.org")
    opened = "https://lite.gephi.org/?file=https%3A%2F%2Fgraph.example.org%2Fnetwork.gexf%3Fview%3Dtopic-stance%23view.gexf"

    assert opened in links(safe.html(shown(safe, view=["topic-stance"])))
    assert "lite.gephi.org" not in site.html(shown(site))
