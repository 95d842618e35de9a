"""The first page: real answers, meetings by year, and no promise that another graph would break."""

from comity.site import Site
from tests.site.reading import links, parsed


def test_the_first_page_has_six_questions_with_answers(site: Site) -> None:
    page = site.page("/")
    assert page

    cards = page.data["cards"]

    assert len(cards) == 6  # type: ignore[arg-type]
    assert all(card.rows for card in cards)  # type: ignore[attr-defined]


def test_the_first_page_is_html_without_a_mistake_on_every_graph(site: Site, small: Site) -> None:
    for each in (site, small):
        page = each.page("/")
        assert page
        assert parsed(each.html(page))


def test_each_number_of_the_strip_leads_to_the_meetings_it_counts(site: Site) -> None:
    page = site.page("/")
    assert page

    assert "/page/meeting?party=institution:cicir&year=2016" in links(site.html(page))
