"""Where each journey begins, without scripts: the page says the same words."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journeys.conftest import Visit

STARTS = (
    "/",
    "/questions",
    "/questions/where-was-it-agreed",
    "/page/meeting/secd-6",
    "/page/institution/cicir",
    "/query",
    "/vocabulary",
    "/data",
    "/page/meeting",
    "/coverage",
)


def words(page: Page) -> Counter[str]:
    """Return the words in the content of a page but those of its controls."""
    said = page.evaluate(
        "[...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, figcaption, summary)')]"
        ".filter((each) => each.checkVisibility()).map((each) => each.innerText).join(' ')"
    )
    return Counter(re.findall(r"\w+", said))


@pytest.mark.parametrize("start", STARTS)
def test_a_page_without_scripts_says_the_same_words(visit: Visit, start: str) -> None:
    plain, moving = visit(start, java_script_enabled=False), visit(start)
    moving.wait_for_load_state("networkidle")

    said, lost = words(plain), words(plain) - words(moving)
    expect(plain.locator("main h1")).to_be_visible()
    assert said.total() > 50
    assert not lost
