"""The page of our own network of institutions and topics, and of any other view, as files on disk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

import comity
from comity.knowledge import KnowledgeGraph
from tests.browser.conftest import Pages

Open = Callable[..., Page]
Export = Callable[[Page, str], bytes]


@pytest.fixture(scope="session")
def kg() -> KnowledgeGraph:
    """Return our own graph."""
    return comity.open()


@pytest.fixture(scope="session")
def file(kg: KnowledgeGraph, scripts: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the page of institutions and topics."""
    path = tmp_path_factory.mktemp("page") / "view.html"
    kg.explore("institution-topic").save(path)
    return path.as_uri()


@pytest.fixture
def view(pages: Pages, file: str) -> Open:
    """Return what opens the page, at a fragment of its address."""
    return lambda fragment="", **context: pages.open(f"{file}#{fragment}", **context)


@pytest.fixture
def export() -> Export:
    """Return what saves a file of what a page shows, and gives its bytes."""

    def saved(page: Page, name: str) -> bytes:
        page.locator("details", has_text="Save").evaluate_all(
            "all => all.forEach((each) => each.open = true)"
        )
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        return Path(download.value.path()).read_bytes()

    return saved
