"""Sites about the graph that comes with Comity, and about the small frozen one."""

from pathlib import Path

import pytest

import comity
from comity.site import Site

SMALL = Path(__file__).parents[1] / "small" / "graph"


@pytest.fixture(scope="session")
def site() -> Site:
    return Site(comity.open("ours"))


@pytest.fixture(scope="session")
def small() -> Site:
    return Site(comity.open(SMALL))
