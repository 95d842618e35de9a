"""Comity: an open knowledge graph of cyber diplomacy."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.store import Graph

# Written out, because asking the installed package takes longer than opening the graph; a test compares.
__version__ = "0.1.0"


def open(graph: Sequence[str] = ()) -> "Graph":  # noqa: A001 (read as comity.open)
    """Return the graph of the folders of records in ``graph``, else ``COMITY_GRAPH``, else ours.

    Raises UsageError for a folder that is not there, RecordError and QueryError for a file with a mistake.
    """
    from comity import store

    return store.open(graph)
