"""What stands in a form when its reader comes back to the page: what the page was made for."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site.conftest import Shown

KEPT = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def chosen(page: Page) -> tuple[str, str]:
    """Return what the first field of the form holds, and another value that it could."""
    field = page.locator("main form select").first
    values = field.locator("option").evaluate_all("all => all.map(({ value }) => value).filter(Boolean)")
    now = field.input_value()
    return now, next(value for value in values if value != now)


@pytest.mark.parametrize(
    "address",
    [
        "/questions/where-was-it-agreed",
        "/timeline?topic=topic:iana-transition",
        "/compare?meeting=meeting:secd-6&meeting=meeting:secd-7",
    ],
)
def test_on_the_way_back_a_form_holds_what_its_answer_is_to(shown: Shown, address: str) -> None:
    page = shown.open(address)
    before, other = chosen(page)
    field = page.locator("main form select").first

    field.select_option(other)
    page.locator("main form button").first.click()
    expect(field).to_have_value(other)
    page.go_back()

    expect(field).to_have_value(before)


def test_so_does_one_in_a_page_that_the_browser_kept(shown: Shown) -> None:
    page = shown.open("/questions/where-was-it-agreed")
    before, other = chosen(page)
    field = page.locator("main form select").first

    field.select_option(other)
    page.evaluate(KEPT)

    expect(field).to_have_value(before)
