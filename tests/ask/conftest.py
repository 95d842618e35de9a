"""The small frozen graph, and the questions asked of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from comity import catalogue, store
from comity.catalogue import Query
from comity.store import Graph

SMALL = Path(__file__).parents[1] / "small" / "graph"


@pytest.fixture(scope="session")
def small() -> Graph:
    return store.open([str(SMALL)])


@pytest.fixture(scope="session")
def ours() -> Graph:
    return store.open(["ours"])


@pytest.fixture(scope="session")
def questions() -> Mapping[str, Query]:
    return catalogue.load(store.folders(["ours"]).queries)
