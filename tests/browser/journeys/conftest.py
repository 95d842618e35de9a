"""The site as ``comity serve`` shows it to the world: our own graph, on this machine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Pages
from tests.engines.servers import comity

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def live(scripts: Path) -> Iterator[str]:
    """Return the address of the site, without a slash at its end."""
    with comity("ours") as endpoint:
        yield endpoint.removesuffix("/sparql")


@pytest.fixture
def visit(pages: Pages, live: str) -> Visit:
    """Return what opens a page of the site."""
    return lambda path, **context: pages.open(live + path, **context)
