"""The page of a network: what moves takes the place of the picture, which is there for everybody else."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SCREENS, Axe
from tests.browser.site.conftest import Shown
from tests.browser.site.test_pages import WIDER

VIEW = "/network?view=institution-process&role=any"


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_rule_is_broken_with_all_of_it_open(shown: Shown, axe: Axe, width: int, scheme: str) -> None:
    page = shown.open(f"{VIEW}&measures=yes", width=width, color_scheme=scheme)
    expect(page.locator(".cn-stage canvas").first).to_be_visible()
    page.evaluate("document.querySelectorAll('main details').forEach((each) => each.open = true)")

    assert page.evaluate(WIDER) <= 0
    assert axe(page) == []


def test_without_scripts_there_are_a_picture_tables_and_proof(shown: Shown) -> None:
    page = shown.open(VIEW, width=320, java_script_enabled=False)
    expect(page.locator(".sheet svg")).to_be_visible()
    page.get_by_role("region", name="Links").locator("td.num a").first.click()

    expect(page.locator("#evidence blockquote").first).to_be_visible()
    expect(page.get_by_role("region", name="Nodes")).to_be_visible()


def test_a_filter_is_chosen_in_the_form_and_stands_in_the_address(shown: Shown) -> None:
    page = shown.open("/network?view=institution-process")
    page.get_by_text("Filter the records that are counted").click()
    page.get_by_label("Role").select_option(label="any role")
    page.get_by_role("button", name="Count again").click()

    expect(page.locator("main h1 ~ p").nth(1)).to_contain_text("Filters: role any.")
    assert "role=any" in page.url


def test_what_is_found_in_the_picture_leads_to_its_page_here(shown: Shown) -> None:
    page = shown.open("/network?view=institution-process&role=any#node=process:iana-transition")
    page.locator(".cn-panel summary").first.click()
    page.locator(".cn-evidence a[href*='/id/meeting/']").first.click()

    page.wait_for_url("**/page/meeting/*")
    expect(page.locator("h1")).to_be_visible()


def test_one_html_file_opens_as_the_page_was(shown: Shown, tmp_path: Path) -> None:
    page = shown.open(f"{VIEW}#until=2016+Q4&without=Process&colours=first")
    status = page.locator(".cn-status").inner_text()
    page.get_by_text("Save", exact=True).wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="HTML").click()
    download.value.save_as(tmp_path / "view.html")

    saved = shown.pages.open((tmp_path / "view.html").as_uri())
    expect(saved.locator(".cn-status")).to_have_text(status)
    assert "colours=first" in saved.url
