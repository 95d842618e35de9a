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
    """The graph, the questions that can be asked of it by name, and the dataset that every answer names."""

    graph: Graph
    questions: Mapping[str, Query]
    dataset: Dataset

    @property
    def knowledge(self) -> KnowledgeGraph:
        """The graph as people hold it."""
        return KnowledgeGraph(self.graph, LIMITS.seconds)


def held(graph: Graph) -> Held:
    """Return ``graph`` with its questions, made ready to be asked, so that no call has to load it."""
    graph.ask("ASK { ?subject ?predicate ?object }")
    questions = catalogue.load(store.folders(["ours"]).queries)
    return Held(graph, questions, Dataset(version=graph.version, digest=graph.digest))
