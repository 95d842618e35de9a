"""Pages on paper: nothing that is read on the screen is lost, and nothing stands that cannot be followed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site.conftest import TOP, Shown
from tests.browser.site.test_pages import WIDER

# What is between the margins of A4.
WIDE = 680
ADDRESSES = (
    "/",
    "/page/meeting/secd-7",
    "/page/agreement?stance=stance:agreed",
    "/compare?meeting=meeting:secd-6&meeting=meeting:secd-7&only=both",
    "/questions/where-was-it-agreed",
    "/coverage",
    "/network?view=institution-process&role=any",
)
COLLIDING = """[...document.querySelectorAll("thead th")]
  .filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)"""

Printed = Callable[[str], Page]


@pytest.fixture
def printed(shown: Shown) -> Printed:
    """Return what opens a page as it is printed, on paper that is light for everybody."""

    def page(address: str) -> Page:
        opened = shown.open(address, width=WIDE, color_scheme="dark")
        opened.emulate_media(media="print")
        opened.evaluate("dispatchEvent(new Event('beforeprint'))")
        return opened

    return page


def test_no_page_is_wider_than_paper(printed: Printed) -> None:
    page = printed("/page/person/no-one")

    for address in ADDRESSES:
        page.goto(TOP + address)
        assert (address, page.evaluate(WIDER)) == (address, 0)


def test_how_firmly_is_printed_in_bars(printed: Printed) -> None:
    bar = printed("/page/meeting/secd-5").locator(".steps .on").first

    expect(bar).to_have_css("print-color-adjust", "exact")
    expect(bar).to_have_css("background-color", "rgb(11, 85, 103)")


def test_evidence_is_printed_opened_or_not_at_all(printed: Printed) -> None:
    page = printed("/timeline?topic=topic:iana-transition")
    heading = page.get_by_role("columnheader", name="Evidence")
    expect(heading).to_be_hidden()
    expect(page.get_by_text("evidence", exact=False).locator("visible=true")).to_have_count(0)

    page.locator(".proof").last.evaluate("(each) => each.open = true")
    expect(heading).to_be_visible()
    expect(page.locator(".proof blockquote").last).to_be_visible()


def test_no_heading_of_a_comparison_runs_into_the_next(printed: Printed) -> None:
    page = printed("/compare?meeting=meeting:secd-6&meeting=meeting:secd-7")

    assert page.evaluate(COLLIDING) == []
    expect(page.locator(".beside thead th").last).to_be_visible()


def test_a_network_is_printed_with_its_picture_its_legend_and_the_names_of_its_links(
    printed: Printed,
) -> None:
    page = printed("/network?view=institution-process&role=any")

    picture = page.locator(".cn-paper svg")
    expect(picture.get_by_text("Think tank")).to_be_visible()
    expect(picture.get_by_text("UN GGE 2014-15", exact=True)).to_be_visible()
    for text in ("Link", "European External Action Service – ICANN reforms"):
        expect(
            page.get_by_role("region", name="Table of links").get_by_text(text, exact=True)
        ).to_be_visible()


def test_a_part_with_words_of_its_own_is_printed_though_it_was_closed(printed: Printed) -> None:
    page = printed("/vocabulary")

    expect(page.locator("[id='topic/internet-governance']")).to_be_visible()
    expect(page.get_by_text("in Turtle").first).to_be_hidden()
