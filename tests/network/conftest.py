"""Networks to test with: one worked by hand, the real one, and invented ones of any size."""

from pathlib import Path

import pytest

from comity import store
from comity.network import Network, view

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def worked(tmp_path_factory: pytest.TempPathFactory) -> store.Graph:
    """Return the graph of ``worked/records.ttl``."""
    ours = store.folders(["ours"])
    cache = tmp_path_factory.mktemp("cache")
    return store.open_folders(store.Folders(ours.ontology, ours.queries, (HERE / "worked",), cache))


@pytest.fixture(scope="session")
def real() -> store.Graph:
    """Return our own graph."""
    return store.open(["ours"])


@pytest.fixture
def hosts(worked: store.Graph) -> Network:
    """Return the worked example by hosting."""
    return view(worked, "institution-topic")


@pytest.fixture(scope="session")
def small() -> store.Graph:
    """Return the small frozen graph of three invented meetings."""
    return store.open([str(HERE.parent / "small" / "graph")])
