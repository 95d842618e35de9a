"""What the folders know already when a record is started, the first record of a folder included."""

from dataclasses import replace

from comity.errors import UsageError
from comity.names import PREFIXES, expand, shorten
from comity.search import open_index
from comity.store import Folders, Graph, has_records, open_folders

STARTED_BY = {"series": "; `comity new series` starts one"}


def open_for(where: Folders) -> Graph:
    """Return the graph of those folders in ``where`` that hold records, maybe of none; raises RecordError."""
    return open_folders(replace(where, records=tuple(filter(has_records, where.records))))


def find(graph: Graph, kind: str, name: str) -> str:
    """Return the slug of the one thing of ``kind`` that is called ``name``; raises UsageError without one."""
    called, index = name.removeprefix(PREFIXES[kind]).removeprefix(f"{kind}:"), open_index(graph)
    found = index.named(called, (kind,))
    if len(found) == 1:
        return found[0].iri.value.removeprefix(PREFIXES[kind])
    near = " or ".join(shorten(hit.iri.value) for hit in found or index.nearest(called, (kind,)))
    expected = f"the name of one {kind}{f' ({near}?)' if near else ''}{STARTED_BY.get(kind, '')}"
    raise UsageError(kind, repr(name), expected)


def refuse_known(graph: Graph, curie: str) -> None:
    """Raise UsageError where the graph says anything of the thing called ``curie``."""
    if graph.ask(f"ASK {{ <{expand(curie)}> ?property ?value }}"):
        raise UsageError(curie, "a record of it", f"a {curie.partition(':')[0]} that has none yet")
