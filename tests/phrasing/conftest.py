"""The graphs that plain words are asked of, and the questions that they may ask."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from comity import catalogue, store
from comity.catalogue import Query
from comity.names import shorten
from comity.phrasing import Reading, Understanding, understand
from comity.store import Graph

SMALL = Path(__file__).parents[1] / "small" / "graph"
Ask = Callable[[str], Understanding]


@pytest.fixture(scope="session")
def small() -> Graph:
    return store.open([str(SMALL)])


@pytest.fixture(scope="session")
def ours() -> Graph:
    return store.open(["ours"])


@pytest.fixture(scope="session")
def questions() -> Mapping[str, Query]:
    return catalogue.load(store.folders(["ours"]).queries)


@pytest.fixture
def ask(small: Graph, questions: Mapping[str, Query]) -> Ask:
    """Understand words on the small graph."""
    return lambda text: understand(small, questions, text)


@pytest.fixture
def ask_ours(ours: Graph, questions: Mapping[str, Query]) -> Ask:
    """Understand words on our graph."""
    return lambda text: understand(ours, questions, text)


def shown(reading: Reading) -> str:
    """Return a reading as the command line has it: the question, then each parameter with its values."""
    values = (
        f"{name}={','.join(shorten(str(term)) for term in terms)}" for name, terms in reading.values.items()
    )
    return " ".join([reading.query.name, *values])


def understood(understanding: Understanding) -> str:
    """Return the one reading of what was understood, or else the verdict."""
    if understanding.verdict != "understood":
        return understanding.verdict
    (reading,) = understanding.readings
    return shown(reading)
