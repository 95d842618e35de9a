"""The pages that tell of the data: what is covered, how to take it, what it is."""

import pytest

from tests.browser.conftest import SCREENS, Axe
from tests.browser.site.conftest import TOP, Shown
from tests.browser.site.test_pages import WIDER

ADDRESSES = ("/coverage", "/data", "/about")


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_rule_is_broken_and_nothing_scrolls_sideways(
    shown: Shown, axe: Axe, width: int, scheme: str
) -> None:
    page = shown.open("/page/person/no-one", width=width, color_scheme=scheme)

    for address in ADDRESSES:
        page.goto(TOP + address)
        assert (address, page.evaluate(WIDER), axe(page)) == (address, 0, [])
