"""Indexes of a few invented things, and of the small graph."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity import store
from comity.names import PREFIXES
from comity.search import Index, open_index
from comity.search.entries import Entry, Thing, kind
from comity.search.tables import fill

SMALL = Path(__file__).parents[1] / "small" / "graph"


def iri(curie: str) -> str:
    prefix, _, slug = curie.partition(":")
    return PREFIXES[prefix] + slug


def index_of(*texts: tuple[str, str, str]) -> Index:
    """Return the index of texts, each with the CURIE of its thing and its field."""
    entries = [Entry(iri(curie), field, "en", text) for curie, field, text in texts]
    labels = {entry.thing: entry.text for entry in reversed(entries)}
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection, [Thing(each, label, kind(each)) for each, label in labels.items()], entries)
    return Index(connection)


def labelled(*labels: str) -> Index:
    """Return the index of topics with these labels."""
    return index_of(*((f"topic:t{number}", "label", label) for number, label in enumerate(labels)))


@pytest.fixture(autouse=True, scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what is built in a folder that goes away."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("COMITY_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def small(cache: Path) -> Index:
    return open_index(store.open([str(SMALL)]))


@pytest.fixture(scope="session")
def packaged(cache: Path) -> Index:
    return open_index(store.open(["ours"]))
