"""The workbench on the real server, whose workers it starts and ends."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Pages
from tests.web.conftest import Running, running

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
RUNNING = "comity_queries_running"
EVERYTHING = "SELECT ?a ?b ?c { ?a ?b ?c }"


@pytest.fixture(scope="module")
def served(scripts: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("served")) as found:
        yield found


def number(served: Running, name: str) -> int:
    """Return a number that the server tells of itself."""
    with urlopen(f"{served.base}/metrics") as answer:
        found = re.search(rf"^{name} ([\d.]+)$", answer.read().decode(), re.MULTILINE)
    assert found is not None
    return int(float(found[1]))


def test_a_cancelled_query_ends_its_worker(pages: Pages, served: Running) -> None:
    page = pages.open(f"{served.base}/query?query={quote(ENDLESS)}")

    page.get_by_role("button", name="Run", exact=True).first.click()
    page.wait_for_timeout(200)
    running_before = number(served, RUNNING)
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("status")).to_have_text("Cancelled.")
    page.wait_for_timeout(200)  # the limit of this server is a second

    assert (running_before, number(served, RUNNING)) == (1, 0)


def test_the_limits_of_the_server_are_told(pages: Pages, served: Running) -> None:
    page = pages.open(f"{served.base}/query?query={quote(EVERYTHING)}")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.locator("#wb-notice")).to_contain_text("the server stopped at its limit")
    expect(page.get_by_role("status")).to_contain_text("1,000 rows in")


def test_the_columns_of_a_star_come_as_the_query_names_them(pages: Pages, served: Running) -> None:
    page = pages.open(f"{served.base}/query?query={quote('SELECT * { ?s ?p ?o } LIMIT 3')}")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.locator("#wb-result th")).to_have_text(["s", "p", "o"])


def test_a_query_that_takes_too_long_is_told_as_such(pages: Pages, served: Running) -> None:
    page = pages.open(f"{served.base}/query?query={quote(ENDLESS)}")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("Time-out.")
    pages.complaints.clear()


def test_without_scripts_a_question_is_answered_by_a_worker(pages: Pages, served: Running) -> None:
    page = pages.open(f"{served.base}/query", java_script_enabled=False)

    page.get_by_role("button", name="Run", exact=True).nth(1).click()

    expect(page.get_by_role("textbox", name="Query in SPARQL")).to_have_value(re.compile("SELECT"))
    expect(page.locator("#wb-result")).to_contain_text("row")


def test_without_scripts_a_mistake_is_told(pages: Pages, served: Running) -> None:
    page = pages.open(f"{served.base}/query", java_script_enabled=False)

    page.get_by_role("textbox", name="Query in SPARQL").fill("ASK { ?a ?b")
    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("a { that is never closed")
    pages.complaints.clear()
