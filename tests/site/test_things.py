"""The pages of things: what they say, with the words behind it, and what they do not claim to know."""

import pytest

import comity
from comity.site import Site
from tests.site.reading import attributes, links, parsed


def html(site: Site, address: str, **arguments: str) -> str:
    page = site.page(address, {name: [value] for name, value in arguments.items()})
    assert page, address
    return site.html(page)


def test_a_meeting_shows_its_agenda_its_agreements_and_who_took_part(site: Site) -> None:
    text = html(site, "/page/meeting/secd-5")

    assert "10–11 May 2016" in text
    assert all(f">{title} <small>" in text for title in ("Agenda", "Agreed", "Otherwise said", "Took part"))
    assert "Norwegian Institute of International Affairs" in text


def test_evidence_has_the_words_the_document_and_the_place_in_it(site: Site) -> None:
    text = html(site, "/page/statement/secd-5-developing-world")

    assert "agreed that more attention needed to be paid</blockquote>" in text
    assert 'href="/page/source/secd-5-report"' in text
    assert "characters 2,131–2,285" in text


def test_evidence_on_the_web_opens_at_the_words(site: Site) -> None:
    assert any("#:~:text=" in link for link in links(html(site, "/page/statement/secd-6-reliability")))


def test_all_evidence_can_be_opened_by_an_address(site: Site) -> None:
    shut, opened = (html(site, "/page/meeting/secd-5", **given) for given in ({}, {"evidence": "all"}))

    assert '<details class="proof">' in shut
    assert '<details class="proof">' not in opened


def test_the_compact_view_leaves_the_evidence_out(site: Site) -> None:
    assert "<blockquote" not in html(site, "/page/meeting/secd-5", view="compact")


def test_a_meeting_whose_agenda_is_not_coded_says_so(site: Site) -> None:
    text = html(site, "/page/meeting/csis-cicir-10")

    assert "Not coded: no agenda has been recorded" in text
    assert "Not known from the sources that were read." in text


def test_nobody_said_is_kept_apart_from_nobody(site: Site) -> None:
    assert "Nobody is named: the source does not say" in html(site, "/page/statement/secd-6-iana")


def test_sources_that_differ_stand_side_by_side(site: Site) -> None:
    text = html(site, "/page/series/secd")

    assert "Where sources differ" in text
    assert "not chosen" in text


def test_every_count_leads_to_the_query_that_made_it(site: Site) -> None:
    found = [
        link for link in links(html(site, "/page/topic/internet-governance")) if link.startswith("/query?")
    ]

    assert found
    assert all("SELECT" in link for link in found)


def test_a_label_in_another_language_says_so(site: Site) -> None:
    assert '<bdi lang="fr">gouvernance de l&#39;Internet</bdi>' in html(
        site, "/page/topic/internet-governance"
    )


def test_a_topic_shows_how_firmly_it_was_held_over_time(site: Site) -> None:
    text = html(site, "/page/topic/internet-governance")

    assert "How firmly it was held" in text
    assert text.count("<circle") > 5


def test_a_meeting_leads_to_those_before_and_after_it_and_to_a_comparison(site: Site) -> None:
    found = links(html(site, "/page/meeting/secd-6"))

    assert {"/page/meeting/secd-5", "/page/meeting/secd-7"} <= found
    assert "/compare?meeting=meeting:secd-5&meeting=meeting:secd-6" in found


def test_a_thing_is_cited_in_four_styles(site: Site) -> None:
    text = html(site, "/page/series/secd")

    assert all(
        mark in text
        for mark in ("[Data set]", "@misc{comity-", "TY  - DATA", "&#34;type&#34;: &#34;dataset&#34;")
    )


@pytest.mark.parametrize("address", ["/page/meeting/none", "/page/nothing/secd-5", "/page/stance/agreed"])
def test_what_the_graph_does_not_know_has_no_page(site: Site, address: str) -> None:
    assert site.page(address) is None


def test_the_same_page_is_the_same_text(site: Site) -> None:
    assert html(site, "/page/meeting/secd-6") == html(Site(site.kg), "/page/meeting/secd-6")


HOSTILE = '</title><script>alert(1)</script>" onload="x" \u202egnp\u2066 '


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site about a meeting whose label attacks with 100 KB, and an institution whose address is code."""
    folder = tmp_path_factory.mktemp("hostile")
    label = (HOSTILE + "x" * 100_000).replace('"', '\\"')
    (folder / "hostile.ttl").write_text(
        f"""
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/comity/id/meeting/bad> a comity:Meeting ; skos:prefLabel "{label}"@en .
<https://w3id.org/comity/id/institution/bad> a comity:Institution ; skos:prefLabel "Bad"@en ;
  comity:webAddress "javascript:alert(1)" ; owl:sameAs <javascript:alert(2)> , <data:text/html,x> .
""",
        encoding="utf-8",
    )
    return Site(comity.open(folder))


def test_a_label_that_attacks_is_text_and_is_cut(hostile: Site) -> None:
    text = html(hostile, "/page/meeting/bad")

    assert parsed(text)
    assert attributes(text).inline == []
    assert "onload" not in attributes(text).names
    assert "\u202e" not in text
    assert len(text) < 40_000


def test_an_address_that_would_run_is_never_linked(hostile: Site) -> None:
    found = links(html(hostile, "/page/institution/bad"))

    assert {link for link in found if link.startswith(("javascript:", "data:"))} == set()


def test_a_topic_leads_to_its_meetings_one_by_one_and_never_to_itself_elsewhere(site: Site) -> None:
    said, unsaid = (
        html(site, f"/page/topic/{slug}") for slug in ("iana-transition", "supply-chain-security")
    )

    assert "/timeline?topic=topic:iana-transition" in links(said)
    assert not any(link.startswith("/timeline?") for link in links(unsaid))
    assert 'rel="external"><bdi>IANA transition' not in said


def test_the_way_to_a_topic_goes_by_the_wider_ones(site: Site) -> None:
    page = site.page("/page/topic/icann-globalisation")
    assert page

    assert [crumb.text for crumb in page.trail] == ["Topics", "Internet governance", "ICANN reform"]


def test_a_statement_that_was_agreed_is_found_among_the_agreements(site: Site) -> None:
    page = site.page("/page/statement/secd-5-developing-world")
    assert page

    assert page.trail[0].address == "/page/agreement"
