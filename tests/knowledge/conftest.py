"""The graphs that Python users hold: the small frozen one, and ours."""

from pathlib import Path

import pytest

import comity
from comity.knowledge import KnowledgeGraph

SMALL = Path(__file__).parents[1] / "small" / "graph"


@pytest.fixture(scope="session")
def kg() -> KnowledgeGraph:
    return comity.open(SMALL)


@pytest.fixture(scope="session")
def ours() -> KnowledgeGraph:
    return comity.open("ours")
