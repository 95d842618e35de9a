"""The workbench in a browser, on a small server of its own."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

import comity
from comity.site import Site
from tests.browser.workbench.server import Server


@pytest.fixture(scope="session")
def server(scripts: Path) -> Iterator[Server]:
    """Return a server of the workbench about the graph that comes with Comity."""
    with Server(Site(comity.open("ours"))) as made:
        thread = Thread(target=made.serve_forever, daemon=True)
        thread.start()
        yield made
        made.shutdown()
        thread.join()
