"""Comity: an open knowledge graph of cyber diplomacy."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.store import Graph

__version__ = version("comity")


def open(graph: Sequence[str] = ()) -> "Graph":  # noqa: A001 (read as comity.open)
    """Return the graph of the folders of records in ``graph``, else ``COMITY_GRAPH``, else ours.

    Raises UsageError for a folder that is not there, RecordError and QueryError for a file with a mistake.
    """
    from comity import store

    return store.open(graph)
