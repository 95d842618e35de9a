"""The site as files in a browser: a server of files answers, and no query after a question mark is read."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from comity import ask, store
from tests.browser.conftest import SCREENS, Axe, Pages
from tests.site.twin import SMALL

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What a page says where there is no file of what was asked for.
UNMET = "main p[data-states]"


def test_the_box_suggests_from_the_names_and_leads_to_the_page(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/page/topic.html")

    page.get_by_role("combobox", name="Search the graph").press_sequentially("HARBOUR-di", delay=5)
    expect(page.get_by_role("option").first).to_contain_text("Harbour Dialogue")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(rf"{top}/page/\w+/.*\.html"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Harbour Dialogue")


def test_a_search_lists_what_is_called_so_and_says_so_where_nothing_is(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/index.html")
    search = page.get_by_role("combobox", name="Search the graph")

    search.fill("meeting 2031")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("main ol.rows li").first).to_contain_text("2031")
    assert page.get_by_text("Searching these files needs").count() == 0

    search.fill("zzzz")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Nothing in the graph is called so.")).to_be_visible()


@pytest.mark.parametrize(("first", "second"), [("1", "2"), ("2", "1")])
def test_a_comparison_that_was_written_is_led_to_either_way_round(
    pages: Pages, top: str, first: str, second: str
) -> None:
    page = pages.open(f"{top}/compare.html")

    page.get_by_label("First meeting").select_option(f"meeting:harbour-{first}")
    page.get_by_label("Second meeting").select_option(f"meeting:harbour-{second}")
    page.get_by_role("button", name="Compare").click()

    expect(page).to_have_url(f"{top}/compare.meeting-harbour-1.meeting-harbour-2.html")


def test_any_other_comparison_is_set_side_by_side_in_this_browser(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/compare.html")

    page.get_by_label("First meeting").select_option("meeting:harbour-1")
    page.get_by_label("Second meeting").select_option("meeting:beacon-1")
    page.get_by_role("button", name="Compare").click()

    expect(page).to_have_url(re.compile(rf"^{top}/questions/compare-meetings\.html\?"))
    expect(page.locator("#answer .lead")).to_contain_text("at each of 2 meetings; at the 1st Beacon Talks: ")
    expect(page.locator("#answer .heads strong")).to_have_text(["1st Harbour Dialogue", "1st Beacon Talks"])
    expect(page.locator("form.sentence select")).to_have_values(["meeting:beacon-1", "meeting:harbour-1"])


def test_three_meetings_have_the_cells_and_tags_that_a_server_gives_them(pages: Pages, top: str) -> None:
    compared = ask.compare(store.open([str(SMALL)]), ["harbour-1", "harbour-2", "harbour-3"])
    fields = "&".join(f"meeting=meeting:harbour-{number}" for number in (1, 2, 3))

    page = pages.open(f"{top}/compare.html?{fields}")
    expect(page.locator("#answer table.beside").first).to_be_visible()

    topics = page.locator("#answer tbody th a").all_inner_texts()
    tags = page.locator("#answer .tag").all_inner_texts()
    assert topics == [row.path[-1] for row in compared.rows]
    assert tags == [row.mark for row in compared.rows if row.mark != "same"]


@pytest.mark.parametrize("chosen", [(), ("1",), ("1", "1")])
def test_fewer_than_two_different_meetings_are_not_compared(
    pages: Pages, top: str, chosen: tuple[str, ...]
) -> None:
    page = pages.open(f"{top}/compare.html")

    for label, number in zip(("First meeting", "Second meeting"), chosen, strict=False):
        page.get_by_label(label).select_option(f"meeting:harbour-{number}")
    page.get_by_role("button", name="Compare").click()

    expect(page.locator(UNMET)).to_have_text("Two different meetings are wanted to compare, or up to four.")


def test_a_timeline_is_led_to(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/timeline.html")

    page.get_by_label("Topic").select_option("topic:international-law")
    page.get_by_role("button", name="Follow").click()

    expect(page).to_have_url(f"{top}/timeline.topic-international-law.html")


def test_a_question_with_other_values_is_answered_in_this_browser(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/questions/who-hosted-a-meeting.html")

    page.locator("form.sentence select").first.select_option("meeting:beacon-4")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("#answer .lead")).to_have_text(re.compile(r"^\d+ rows?\.$"))
    expect(page.locator("#answer th")).to_have_text(["Meeting", "Host", "Role", "Evidence"])
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as CSV").click()

    assert saved.value.path().read_text().startswith("meeting,host,role,passage\nhttps://w3id.org/")
    assert page.get_by_text("This page as").count() == 0


def test_what_an_answer_in_the_browser_names_leads_to_its_page(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/questions/who-hosted-a-meeting.html?meeting=meeting:beacon-4")

    expect(page.locator("#answer tbody tr").first).to_be_visible()
    links = page.locator("#answer tbody tr").first.get_by_role("link")

    found = links.evaluate_all("links => Promise.all(links.map(async (link) => (await fetch(link)).status))")
    assert len(found) >= 3
    assert set(found) == {200}


def test_a_name_that_was_typed_into_a_question_stands_for_its_thing(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/questions/in-what-role.html")

    page.locator("form.sentence input[data-suggest=series]").fill("HARBOUR-dialogue")
    page.locator("form.sentence input[data-suggest=party]").fill("institution:tidewater-institute")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("#answer section")).to_have_count(0)
    page.get_by_role("link", name="Change the query in the workbench").click()

    expect(page.locator(".cm-content")).to_contain_text("id/series/harbour> }")
    expect(page.locator(".cm-content")).to_contain_text("id/institution/tidewater-institute> }")


def test_a_value_that_stands_for_nothing_is_said_to_be_unknown(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/questions/who-hosted-a-meeting.html?meeting=meeting:atlantis-1")

    expect(page.locator(UNMET)).to_contain_text("do not know what a value stands for")


def test_the_questions_are_left_that_hold_the_words(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/questions.html")

    page.get_by_label("Find a question").fill("meeting hosted")

    expect(page.get_by_role("link", name="Who hosted a meeting?")).to_be_visible()
    expect(page.get_by_role("heading", level=2, name="Topics")).to_be_hidden()


def test_where_no_question_holds_the_words_that_is_said_and_read_out(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/questions.html")

    page.get_by_label("Find a question").fill("zzz")

    expect(page.locator("main p.unknown:visible")).to_contain_text("Nothing here holds all of these words.")
    expect(page.locator("div[role=status]")).to_contain_text("Nothing here holds all of these words.")


def test_a_network_is_measured_where_the_link_to_that_leads(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/network.html")

    page.get_by_role("link", name="Measure each node").click()

    expect(page.get_by_role("columnheader", name="Betweenness")).to_be_visible()


def test_a_list_is_narrowed_down_by_two_things_in_this_browser(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/page/meeting.2031.html")
    whole = page.locator(".facetted tbody tr").count()

    page.locator("aside summary", has_text="Place").click()
    page.locator("aside a[href*='place:lisbon']").click()
    expect(page.locator("main [role=status]")).to_have_text("1 found · show all")

    assert whole > page.locator(".facetted tbody tr").count() == 1
    expect(page.locator("aside a[aria-current]")).to_have_text(["2031", "Lisbon"])
    assert page.get_by_text("This page as").count() == 0
    page.locator("aside a[aria-current]", has_text="Lisbon").click()
    expect(page).to_have_url(f"{top}/page/meeting.2031.html")


def test_what_is_not_there_has_a_page_with_links_that_hold(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/index.html")

    page.evaluate("location.assign('page/meeting/nobody/knows.html')")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Meetings", exact=True).first.click()

    expect(page).to_have_url(f"{top}/page/meeting.html")
    assert all("404" in said for said in pages.complaints)
    pages.complaints.clear()


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_rule_of_accessibility_is_broken_by_what_scripts_add(
    pages: Pages, axe: Axe, top: str, width: int, scheme: str
) -> None:
    page = pages.open(f"{top}/search.html?q=harbour", width=width, color_scheme=scheme)
    expect(page.locator("main ol.rows li").first).to_be_visible()
    found = [axe(page), page.evaluate(WIDER)]

    page.goto(f"{top}/questions/who-hosted-a-meeting.html?meeting=meeting:beacon-4")
    expect(page.locator("#answer table")).to_be_visible()
    found += [axe(page), page.evaluate(WIDER)]

    page.goto(f"{top}/compare.html?meeting=meeting:harbour-1&meeting=meeting:beacon-1")
    expect(page.locator("#answer table.beside").first).to_be_visible()
    found += [axe(page), page.evaluate(WIDER)]

    page.goto(f"{top}/questions/who-hosted-a-meeting.html?meeting=meeting:atlantis-1")
    expect(page.locator(UNMET)).to_be_visible()

    assert [*found, axe(page), page.evaluate(WIDER)] == [[], 0] * 4


def test_without_scripts_the_search_says_what_it_needs_and_leads_on(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/search.html?q=harbour", java_script_enabled=False)

    expect(page.get_by_text("Searching these files needs scripts")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="meetings").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Meetings")


def test_from_the_disk_the_pages_read_and_lead_on(browser: Browser, twin: Path) -> None:
    # A browser runs no module from the disk, and complains of each.
    pages = Pages(browser)
    page = pages.open(f"file://{twin}/index.html")

    page.get_by_role("link", name="Meetings", exact=True).first.click()
    page.get_by_role("main").get_by_role("link", name="2nd Harbour Dialogue").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("2nd Harbour Dialogue")
    assert page.evaluate("getComputedStyle(document.body).maxWidth") is not None
    assert pages.outside == []
    pages.close()
