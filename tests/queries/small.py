"""Every question as asked on the small frozen graph."""

import tomllib
from pathlib import Path

from comity import ask, catalogue, store

ROOT = Path(__file__).parents[2]
QUERIES = ROOT / "queries"
EXPECTED = QUERIES / "expected"
SMALL = ROOT / "tests" / "small"
PARAMETERS = tomllib.loads((SMALL / "parameters.toml").read_text(encoding="utf-8"))


def answer_of(graph: store.Graph, question: str) -> str:
    """Return the answer to ``question`` on the small ``graph``, as CSV."""
    query = catalogue.find(QUERIES, question)
    return ask.to_csv(ask.answer(graph, query, PARAMETERS.get(question, {})).table)


def small_graph() -> store.Graph:
    return store.open([str(SMALL / "graph")])
