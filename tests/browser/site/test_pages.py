"""The pages as people meet them: on small and large screens, light and dark, by keys, and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SCREENS, Axe
from tests.browser.site.conftest import TOP, Shown

# One page of each make, and not the largest: axe takes a second for a hundred rows.
ADDRESSES = (
    "/",
    "/page/meeting?year=2016",
    "/page/meeting/secd-7",
    "/page/topic/iana-transition",
    "/page/statement/secd-6-iana",
    "/page/series/eu-us",
    "/page/institution/nupi",
    "/page/agreement?stance=stance:agreed",
    "/compare?meeting=meeting:secd-6&meeting=meeting:secd-7&only=both",
    "/timeline?topic=topic:iana-transition",
    "/questions/where-was-it-agreed",
    "/questions?ask=who+hosted",
    "/search?q=hangzhou",
)
# How wide what stands in an empty field is, and how much room there is for it.
MEASURED = """(field) => {
  const style = getComputedStyle(field);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = style.font;
  const around = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  return [pen.measureText(field.placeholder).width, field.clientWidth - around];
}"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_rule_of_accessibility_is_broken_and_nothing_scrolls_sideways(
    shown: Shown, axe: Axe, width: int, scheme: str
) -> None:
    page = shown.open("/page/person/no-one", width=width, color_scheme=scheme)

    for address in ADDRESSES:
        page.goto(TOP + address)
        assert (address, page.evaluate(WIDER), axe(page)) == (address, 0, [])


def test_a_table_wider_than_a_phone_shows_that_there_is_more_and_scrolls_by_keys(shown: Shown) -> None:
    page = shown.open("/questions/where-was-it-agreed", width=320)
    table = page.get_by_role("region", name="At which meetings was a topic agreed on")
    # The ground moves with the table, off the shade at the edge beyond which there is more.
    expect(table).to_have_css("background-attachment", "local, local, scroll, scroll")

    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(each) => each.scrollLeft > 0", arg=table.element_handle())


def test_what_the_search_box_is_for_can_be_read_on_a_phone(shown: Shown) -> None:
    page = shown.open("/about", width=320)

    wide, room = page.locator("#q").evaluate(MEASURED)

    assert wide <= room


def test_evidence_opens_by_keys_and_stays_open_at_the_next(shown: Shown) -> None:
    page = shown.open("/page/meeting/secd-5")
    first, second = page.locator("dl .proof > summary").all()[:2]

    for each in (first, second):
        each.focus()
        page.keyboard.press("Enter")

    expect(page.locator("dl .proof[open]")).to_have_count(2)
    expect(second).to_be_focused()


def test_all_evidence_opens_at_once_and_says_so(shown: Shown) -> None:
    page = shown.open("/page/meeting/secd-6")

    page.get_by_role("button", name="Show all evidence").click()

    expect(page.locator(".proof:not([open])")).to_have_count(0)
    expect(page.locator("div[role=status]")).to_contain_text("pieces of evidence open")


def test_the_search_box_is_a_key_away_and_suggests_things_to_go_to(shown: Shown) -> None:
    page = shown.open("/")

    page.keyboard.press("/")
    page.keyboard.type("internet gov")
    expect(page.get_by_role("option").first).to_contain_text("Internet governance")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{TOP}/page/topic/internet-governance")


def test_suggestions_go_away_with_escape(shown: Shown) -> None:
    page = shown.open("/page/person/no-one")
    page.keyboard.press("/")
    page.keyboard.type("internet")
    expect(page.get_by_role("listbox")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_role("combobox")).to_be_focused()


def test_a_table_is_sorted_by_the_heading_that_is_pressed(shown: Shown) -> None:
    page = shown.open("/page/meeting")
    heading = page.get_by_role("columnheader", name="When")

    for _ in range(2):
        heading.get_by_role("button").click()

    expect(heading).to_have_attribute("aria-sort", "descending")
    expect(page.locator("tbody tr").first).to_contain_text("2026")


def test_a_page_reads_and_opens_its_evidence_without_scripts(shown: Shown) -> None:
    page = shown.open("/page/meeting/secd-5", java_script_enabled=False)

    page.locator("dl .proof > summary").first.click()
    expect(page.locator("dl blockquote").first).to_be_visible()
    page.get_by_role("link", name="Show all evidence").click()

    assert page.locator(".proof:not([open])").count() == 0


def test_the_skip_link_leads_to_the_content(shown: Shown) -> None:
    page = shown.open("/page/series/secd")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
