"""Graphs to export, and one export of the small graph that the tests only read."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from comity import store
from comity.export import Exported, export

SMALL = Path(__file__).parents[1] / "small" / "graph"

Record = Callable[[str], store.Graph]


def opened(records: Path, cache: Path) -> store.Graph:
    where = dataclasses.replace(store.folders([str(records)]), cache=cache)
    return store.open_folders(where)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> store.Graph:
    return opened(SMALL, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def exported(small: store.Graph, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return export(small, tmp_path_factory.mktemp("export") / "out")


@pytest.fixture
def graph_of(tmp_path: Path) -> Record:
    """Return what makes a graph of a few lines of Turtle."""

    def make(turtle: str) -> store.Graph:
        records = tmp_path / "records"
        records.mkdir()
        prefixes = (
            "@prefix comity: <https://w3id.org/comity/ontology/> .\n"
            "@prefix meeting: <https://w3id.org/comity/id/meeting/> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        )
        (records / "odd.ttl").write_text(prefixes + turtle, encoding="utf-8", newline="")
        return opened(records, tmp_path / "cache")

    return make
