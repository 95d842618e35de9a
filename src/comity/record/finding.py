"""What the folders know already when a record is started, the first record of a folder included."""

from dataclasses import replace

from comity.errors import UsageError
from comity.names import PREFIXES, expand
from comity.search import resolve
from comity.store import Folders, Graph, has_records, open_folders

STARTED_BY = {"series": "; `comity new series` starts one"}


def open_for(where: Folders) -> Graph:
    """Return the graph of those folders in ``where`` that hold records, maybe of none; raises RecordError."""
    return open_folders(replace(where, records=tuple(filter(has_records, where.records))))


def find(graph: Graph, kind: str, name: str) -> str:
    """Return the slug of the one thing of ``kind`` that is called ``name``; raises UsageError without one."""
    try:
        return resolve(graph, name, kind).value.removeprefix(PREFIXES[kind])
    except UsageError as error:
        expected = f"{error.expected}{STARTED_BY.get(kind, '')}"
        raise UsageError(error.where, error.found, expected) from error


def refuse_known(graph: Graph, curie: str) -> None:
    """Raise UsageError where the graph says anything of the thing called ``curie``."""
    if graph.ask(f"ASK {{ <{expand(curie)}> ?property ?value }}"):
        raise UsageError(curie, "a record of it", f"a {curie.partition(':')[0]} that has none yet")
