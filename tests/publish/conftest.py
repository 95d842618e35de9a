"""Three invented graphs, and a store to publish them to."""

import hashlib
from collections.abc import Callable, Iterator

import pytest

from comity import publish
from comity.names import GRAPH
from comity.store import LocalGraph, Manifest
from tests.publish.server import Store, running

NAMES = ("cables", "meetings", "people")
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
LINE = "<https://w3id.org/comity/id/topic/{name}> <{label}> {value} <{graph}> .\n"
Publish = Callable[..., publish.Report]


def local(**values: str) -> LocalGraph:
    """Return a graph that has for each name a graph with one label, or with the value given for it."""
    lines = [
        LINE.format(label=LABEL, name=name, value=value, graph=GRAPH + name) for name, value in values.items()
    ]
    dataset = "".join(sorted(lines)).encode()
    digest = hashlib.sha256(dataset).hexdigest()
    return LocalGraph(dataset, Manifest(1, "9.9.9", digest, len(lines), len(dataset), digest, ()))


@pytest.fixture
def three() -> LocalGraph:
    return local(**{name: f'"{name}"@en' for name in NAMES})


@pytest.fixture
def store() -> Iterator[Store]:
    with running() as each:
        yield each


@pytest.fixture
def send(store: Store) -> Publish:
    """Publish a graph to the store, as planned by its ledger and its counts."""

    def sent(graph: LocalGraph, path: str = "/store") -> publish.Report:
        remote = publish.open_store(publish.addresses(store.address + path))
        return publish.publish(publish.plan_for(graph, remote.graph), remote)

    return sent
