"""What the tools work on."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity import catalogue, store
from comity.assistant.outputs import Dataset
from comity.catalogue import Query
from comity.knowledge import KnowledgeGraph
from comity.store import Graph, Limits

LIMITS = Limits(seconds=20.0, memory=1_000_000_000, rows=10_000, size=20_000_000)


@dataclass(frozen=True, slots=True)
class Held:
    """The graph, and the questions that can be asked of it by name."""

    graph: Graph
    questions: Mapping[str, Query]

    @property
    def dataset(self) -> Dataset:
        """The version and digest of the data, for every answer to carry."""
        return Dataset(version=self.graph.version, digest=self.graph.digest)

    @property
    def knowledge(self) -> KnowledgeGraph:
        """The graph as people hold it."""
        return KnowledgeGraph(self.graph, LIMITS.seconds)


def held(graph: Graph) -> Held:
    """Return ``graph`` with its questions, made ready to be asked, so that no call has to load it."""
    graph.ask("ASK { ?subject ?predicate ?object }")
    found = Held(graph, catalogue.load(store.folders(["ours"]).queries))
    assert found.dataset  # noqa: S101 (an endpoint is asked for its version once, not in each call)
    return found
