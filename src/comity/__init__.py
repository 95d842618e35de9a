"""Comity: an open knowledge graph of cyber diplomacy."""

from os import PathLike
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.knowledge import KnowledgeGraph

# Written out, because asking the installed package takes longer than opening the graph; a test compares.
__version__ = "0.1.0"


def open(*sources: str | PathLike[str], timeout: float | None = None) -> "KnowledgeGraph":  # noqa: A001 (comity.open)
    """Return the graph of ``sources``, else of ``COMITY_GRAPH``, else the one that comes with Comity.

    Sources are folders of records (the word ``ours`` for the records of Comity), or one dump in N-Quads or
    TriG, or the address of one SPARQL endpoint. ``timeout`` is in seconds, for each query. Raises UsageError
    for what is none of these, RecordError and QueryError for a file with a mistake, StoreError for an
    endpoint that does not answer.
    """
    from comity import knowledge

    return knowledge.open(*sources, timeout=timeout)
