"""Open whatever a word names: folders of records, a dump, or an endpoint."""

from collections.abc import Sequence
from pathlib import Path

from comity.errors import UsageError
from comity.store.building import Progress, open_folders
from comity.store.dump import is_dump, open_dump
from comity.store.graph import Graph
from comity.store.local import LocalGraph
from comity.store.location import folders, named
from comity.store.remote import connect
from comity.store.remote.address import is_address

DUMP = ", or one dump (.nq or .trig)"
ENDPOINT = ", or the address of one endpoint"


def open_any(words: Sequence[str] = (), progress: Progress | None = None) -> Graph:
    """Return the graph that ``words`` name, else ``COMITY_GRAPH``, else ours.

    One address is an endpoint, one name that ends as dumps do is a dump; else all are folders of records, or
    the word ``ours``. Raises UsageError for what is not there, RecordError and QueryError for a file with a
    mistake, StoreError for an endpoint that does not answer.
    """
    chosen = named(words)
    addresses = [word for word in chosen if is_address(word)]
    if addresses and len(chosen) > 1:
        raise UsageError(repr(addresses[0]), "an endpoint beside another graph", "it alone")
    return connect(addresses[0]) if addresses else _open(chosen, progress, f"{DUMP}{ENDPOINT}")


def open_here(words: Sequence[str] = (), progress: Progress | None = None) -> LocalGraph:
    """Return the graph that ``words`` name, as ``open_any`` does; raises UsageError for an endpoint."""
    return _open(named(words), progress, DUMP)


def _open(chosen: Sequence[str], progress: Progress | None, others: str) -> LocalGraph:
    if len(chosen) == 1 and is_dump(chosen[0]):
        return open_dump(Path(chosen[0]))
    return open_folders(folders(chosen, others), progress)
