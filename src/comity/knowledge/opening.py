"""Open a graph for Python: ours, folders of records, a dump, or an endpoint."""

import os
import warnings

from comity import store
from comity.knowledge.calls import Place, Seconds, checked
from comity.knowledge.graph import KnowledgeGraph
from comity.store import Limits, LocalGraph, RemoteGraph


@checked
def open(*sources: Place, timeout: Seconds | None = None) -> KnowledgeGraph:  # noqa: A001 (comity.open)
    """Return the graph of ``sources``, else of ``COMITY_GRAPH``, else the one that comes with Comity.

    Sources are folders of records (the word ``ours`` for the records of Comity), or one dump in N-Quads or
    TriG, or the address of one SPARQL endpoint. ``timeout`` is in seconds, for each query. Raises UsageError
    for what is none of these, RecordError and QueryError for a file with a mistake, StoreError for an
    endpoint that does not answer.
    """
    graph = store.open_any([os.fspath(source) for source in sources])
    if isinstance(graph, RemoteGraph) and timeout is not None:
        graph.limits = Limits(seconds=timeout)  # of the look-ups of names and labels too
    for warning in graph.warnings if isinstance(graph, LocalGraph) else ():
        warnings.warn(warning, stacklevel=4)
    return KnowledgeGraph(graph, timeout)
