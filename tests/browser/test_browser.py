"""The guard of all browser tests bites."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Axe, Pages


def test_a_page_that_complains_or_reaches_out_is_caught(browser: Browser) -> None:
    pages = Pages(browser)

    pages.open("data:text/html,<script>console.error('no')</script><img src='http://192.0.2.1/a.png'>")
    pages.close()

    assert pages.outside == ["http://192.0.2.1/a.png"]
    assert "no" in pages.complaints


@pytest.mark.parametrize(
    ("body", "broken"),
    [("<main><h1>Good</h1></main>", []), ("<main><h1>Bad</h1><img></main>", ["image-alt"])],
)
def test_axe_finds_what_is_wrong_and_nothing_else(
    pages: Pages, axe: Axe, body: str, broken: list[str]
) -> None:
    page = pages.open(f"data:text/html,<html lang=en><title>A page</title>{body}")

    assert [violation.partition(":")[0] for violation in axe(page)] == broken
