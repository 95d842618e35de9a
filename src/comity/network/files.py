"""Files of a network: the format by the file's ending, written whole or not at all."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.caption import counted
from comity.network.gexf import gexf
from comity.network.graphml import graphml
from comity.network.picture import svg
from comity.network.table import table
from comity.network.view import Filters, view
from comity.store import Graph

FORMATS: Mapping[str, Callable[[Network], bytes]] = {
    ".gexf": gexf,
    ".graphml": graphml,
    ".csv": table,
    ".svg": svg,
}


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written: where, how large in bytes, what it holds in a sentence, and what a link means."""

    path: Path
    size: int
    counts: str
    meaning: str


def write(graph: Graph, name: str, path: Path, filters: Filters | None = None) -> Summary:
    """Write the view ``name`` of ``graph`` to ``path`` and return what was written.

    Raises UsageError for an unknown view, filter or ending, and where nothing can be written.
    """
    _format(path)
    return save(view(graph, name, filters), path)


def save(network: Network, path: Path) -> Summary:
    """Write ``network`` to ``path`` in the format of its ending and return what was written."""
    content = _format(path)(network)
    _replace(path, content)
    return Summary(path, len(content), counted(network), str(network.graph["meaning"]))


def _format(path: Path) -> Callable[[Network], bytes]:
    ending = path.suffix.lower()
    if ending not in FORMATS:
        found = f"the ending {ending!r}" if ending else "no ending"
        raise UsageError(path, found, f"one of {', '.join(FORMATS)}")
    return FORMATS[ending]


def _replace(path: Path, content: bytes) -> None:
    """Put ``content`` into ``path`` by renaming, so that a reader sees the old file or the new one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(
            path, f"no way to write it ({error.strerror})", "a file in a folder that can be written"
        ) from error
