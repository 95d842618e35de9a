"""All question files, as they stand, on our store against rdflib's engine on the same triples."""

from collections.abc import Callable, Iterable, Sized
from typing import Any

import plain
import rdflib
from sampling import Work, best, sample
from workspace import Workspace

from comity import catalogue, store
from comity.catalogue import Query
from comity.export.facts import union
from comity.store import Graph, serialise
from measures import Row

ANSWERS: dict[str, Callable[[Graph, str], Sized]] = {
    "SELECT": lambda graph, text: graph.select(text).rows,
    "CONSTRUCT": Graph.construct,
}


def measure(workspace: Workspace, times: int) -> Row:
    """Parse and answer every question and read every row, both graphs being loaded before."""
    questions = list(catalogue.load(workspace.home / "queries").values())
    kept = workspace.folders("kept")
    sample(Work(store.build, lambda: kept))
    ours = Work(lambda graph: _asked(graph, questions), lambda: _loaded(store.open_folders(kept)))
    texts = [question.text for question in questions]
    theirs = Work(lambda graph: plain.ask(graph, texts), lambda: _union(store.open_folders(kept)))
    seconds, alone = best(times, ours, theirs)
    return Row(f"all {len(questions)} question files", "rdflib's engine", seconds, alone, 1 / 20)


def _asked(graph: Graph, questions: Iterable[Query]) -> list[int]:
    return [len(ANSWERS[question.form](graph, question.text)) for question in questions]


def _loaded(graph: Graph) -> Graph:
    graph.ask("ASK { ?s ?p ?o }")
    return graph


def _union(graph: Graph) -> rdflib.Graph:
    # One plain graph: rdflib's Dataset, with its named graphs, takes longer still.
    triples: Any = serialise(union(graph.statements()), "ntriples")
    return rdflib.Graph().parse(data=triples, format="nt")
