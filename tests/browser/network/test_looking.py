"""Looking around in a network: by pointer, by keyboard, on any screen, from a file on disk."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCREENS, Axe, Pages
from tests.browser.network.conftest import Open

CHOSEN = "node=institution:cicir"
# What is left between the evidence and the tables below it.
BETWEEN = """document.querySelector(".cn-tables").getBoundingClientRect().top
  - document.querySelector(".cn-panel").getBoundingClientRect().bottom"""


def status(page: Page) -> str:
    return page.locator(".cn-status").inner_text()


def counted(page: Page, table: str) -> int:
    caption = page.get_by_role("region", name=table).locator("caption").inner_text()
    return int(re.findall(r"\d+", caption)[-1])


def test_the_file_asks_for_nothing(pages: Pages, file: str) -> None:
    page = pages.open(file)
    expect(page.locator(".cn-stage canvas").first).to_be_visible()

    assert pages.requests == [file]
    assert re.fullmatch(r"\d+ links shown, \d+ nodes, \d{4}–\d{4}", status(page))


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_barrier_is_found(view: Open, axe: Axe, width: int, scheme: str) -> None:
    page = view(CHOSEN, width=width, color_scheme=scheme)
    page.locator(".cn-panel summary").first.click()
    page.evaluate("document.querySelectorAll('.cn-controls details').forEach((each) => each.open = true)")

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_node_is_found_proved_and_left_by_keyboard_alone(view: Open) -> None:
    page = view()
    page.get_by_label("Find a node").focus()
    page.keyboard.type("hague")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Evidence")).to_be_focused()

    for _ in ("close", "the node", "its first link"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".cn-evidence blockquote").first).to_be_visible()

    page.keyboard.press("Escape")
    expect(page.locator(".cn-found button").first).to_be_focused()


def test_each_link_shows_words_source_and_place(view: Open) -> None:
    page = view(CHOSEN)
    page.locator(".cn-panel").evaluate(
        "(panel) => panel.querySelectorAll('summary').forEach((each) => each.click())"
    )
    proof = page.locator(".cn-evidence li").filter(has=page.locator("a[href*=':~:text=']")).first

    expect(proof.locator("blockquote")).to_have_attribute("lang", re.compile("[a-z]{2}"))
    expect(proof.get_by_role("link").first).to_have_attribute("href", re.compile("/id/meeting/"))


def test_a_choice_in_the_table_opens_the_link(view: Open) -> None:
    page = view()
    page.get_by_role("region", name="Table of links").locator("tbody button").first.click()

    expect(page.locator(".cn-panel details")).to_have_attribute("open", "")
    page.reload()
    expect(page.locator(".cn-panel details")).to_have_attribute("open", "")
    assert page.url.count("link=") == 2


@pytest.mark.parametrize("width", [1000, 1440])
def test_the_evidence_of_a_link_lies_on_no_table(view: Open, width: int) -> None:
    page = view(width=width)
    page.get_by_role("region", name="Table of links").locator("tbody button").first.click()

    assert page.evaluate(BETWEEN) >= 0
    expect(page.get_by_role("heading", name="Evidence")).to_be_in_viewport()


def test_arrows_on_the_slider_move_the_window_and_everything_follows(view: Open) -> None:
    page = view()
    before = status(page)
    page.get_by_label("Until").focus()
    for _ in range(5):
        page.keyboard.press("PageDown")
    expect(page.locator(".cn-status")).not_to_have_text(before)
    links, nodes = map(int, re.findall(r"\d+", status(page))[:2])

    assert (counted(page, "Table of links"), counted(page, "Table of nodes")) == (links, nodes)
    assert "until=" in page.url


def test_what_is_chosen_stands_in_the_address(view: Open) -> None:
    page = view("until=2016+Q4&least=2&without=International+law")
    shown = status(page)
    page.reload()

    assert status(page) == shown
    expect(page.get_by_label("Least weight of a link")).to_have_value("2")
    expect(page.get_by_label("International law")).not_to_be_checked()


def test_a_table_is_sorted_by_the_column_that_is_asked_for(view: Open) -> None:
    page = view()
    head = page.get_by_role("region", name="Table of nodes").get_by_role("columnheader", name="Links")
    head.get_by_role("button").click()
    head.get_by_role("button").click()

    expect(head).to_have_attribute("aria-sort", "ascending")
    first = page.get_by_role("region", name="Table of nodes").locator("tbody tr").first
    assert first.locator("td").nth(1).inner_text() == "1"


def test_time_plays_where_motion_is_welcome_and_steps_everywhere(view: Open) -> None:
    moving, still = view(), view(reduced_motion="reduce")
    moving.get_by_role("button", name="Play").click()
    still.get_by_role("button", name="Later", exact=True).click()

    expect(moving.get_by_role("button", name="Pause")).to_be_visible()
    expect(still.get_by_role("button", name="Play")).to_have_count(0)
    assert "#from=" in still.url


def test_dates_are_written_as_people_write_them_and_sorted_as_they_are(view: Open) -> None:
    page = view()
    table = page.get_by_role("region", name="Table of links")
    table.get_by_role("columnheader", name="First").get_by_role("button").click()
    dates = table.locator("td:nth-of-type(2) time")

    assert re.fullmatch(r"\d+ [A-Z][a-z]+ \d{4}", dates.first.inner_text())
    recorded = dates.evaluate_all("all => all.map((each) => each.dateTime)")
    assert recorded == sorted(recorded, reverse=True)


def test_colours_say_when_a_node_first_appears_and_the_legend_says_so(view: Open) -> None:
    page = view("colours=first")
    legend = page.get_by_role("list", name="Legend")

    expect(legend).to_contain_text("First meeting 2014–2015")
    page.get_by_text("Look", exact=True).click()
    page.get_by_label("Colour of nodes").select_option("By kind")
    expect(legend).not_to_contain_text("First meeting")


def test_frozen_sizes_are_those_of_all_time(view: Open) -> None:
    page = view("until=2014+Q4")
    legend = page.get_by_role("list", name="Legend").locator("line").last
    loose = float(legend.get_attribute("stroke-width") or 0)
    page.get_by_text("Look", exact=True).click()
    page.get_by_label("Freeze sizes").check()

    assert float(legend.get_attribute("stroke-width") or 0) < loose
    assert "frozen=yes" in page.url


def test_a_pointer_chooses_what_it_is_on(view: Open) -> None:
    page = view()
    box = page.locator(".cn-stage").bounding_box()
    assert box
    for share in range(6, 40, 2):
        page.mouse.click(box["x"] + box["width"] * share / 100, box["y"] + box["height"] * 0.137)
        if page.locator(".cn-panel h3, .cn-panel details").count():
            break

    expect(page.get_by_role("button", name="Close (Esc)")).to_be_visible()


def test_the_picture_is_moved_in_by_keyboard(view: Open) -> None:
    page = view()
    stage = page.locator(".cn-stage")
    whole = stage.screenshot()
    for button in ("Closer", "Right", "Down"):
        page.get_by_role("button", name=button, exact=True).press("Enter")
    near = stage.screenshot()
    page.get_by_role("button", name="Whole picture").press("Enter")

    assert near != whole
    assert stage.screenshot() == whole


def test_where_nothing_matches_the_page_says_what_to_give_up(view: Open, axe: Axe) -> None:
    page = view("least=90")
    expect(page.locator(".cn-nothing")).to_contain_text("Nothing matches")
    assert axe(page) == []

    page.get_by_role("button", name="Any weight").click()

    expect(page.locator(".cn-status")).to_contain_text("links shown")
    expect(page.locator(".cn-nothing")).to_be_hidden()
    expect(page.locator("figure.cn-figure")).to_be_focused()
