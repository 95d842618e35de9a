"""The page of the vocabulary in a browser: found by typing, copied, and read by everybody."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SCREENS, Axe
from tests.browser.site.conftest import Shown
from tests.browser.site.test_pages import WIDER

# The page is one kind of entry many times over, and axe takes long for all of them: some stand for the rest.
SOME = "document.querySelectorAll('.term').forEach((each, place) => { if (place % 20) each.remove(); })"


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_rule_is_broken(shown: Shown, axe: Axe, width: int, scheme: str) -> None:
    page = shown.open("/vocabulary", width=width, color_scheme=scheme)
    assert page.evaluate(WIDER) <= 0
    page.evaluate(SOME)

    assert axe(page) == []


def test_a_term_is_found_by_typing_and_gone_to_by_keys(shown: Shown) -> None:
    page = shown.open("/vocabulary")
    page.get_by_label("Find a term").fill("entry into")
    expect(page.locator("div[role=status]")).to_have_text("1 found")

    page.keyboard.press("Tab")
    page.get_by_role("link", name="entry into force").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#entryIntoForce")).to_be_in_viewport()


def test_codes_are_searched_as_a_tree(shown: Shown) -> None:
    page = shown.open("/vocabulary")
    page.get_by_label("Find a code or a topic").fill("full agreement")

    expect(page.locator("[id='stance/full-agreement']")).to_be_visible()
    expect(page.locator("[id='stance/agreed']")).to_be_visible()
    expect(page.locator("[id='stance/hoped']")).to_be_hidden()
