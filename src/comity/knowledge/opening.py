"""Open a graph for Python: ours, folders of records, a dump, or an endpoint."""

import os
from pathlib import Path

from comity import store
from comity.knowledge.graph import KnowledgeGraph
from comity.store import Folders, Limits


def open(*sources: str | os.PathLike[str], timeout: float = 30.0) -> KnowledgeGraph:  # noqa: A001 (comity.open)
    """Return the graph of ``sources``, else of ``COMITY_GRAPH``, else the one that comes with Comity.

    Sources are folders of records (the word ``ours`` for the records of Comity), or one dump in N-Quads or
    TriG, or the address of one SPARQL endpoint. Each query may take ``timeout`` seconds. Raises UsageError
    for what is none of these, RecordError and QueryError for a file with a mistake.
    """
    words = [os.fspath(source) for source in sources]
    return KnowledgeGraph(store.open(words), Limits(seconds=timeout), _folders(words))


def _folders(words: list[str]) -> Folders | None:
    if any("://" in word or Path(word).is_file() for word in words):
        return None
    return store.folders(words)
