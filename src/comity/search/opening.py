"""Open the index of a graph: from the cache where it is kept, else built, and kept where it can be.

One file an index, named by what it was built from and by its own SHA-256: a damaged file does not bear its
name, and one rename publishes it.
"""

import hashlib
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from weakref import WeakKeyDictionary

from comity.search.entries import entries
from comity.search.index import Index
from comity.search.tables import fill
from comity.store import Graph, RemoteGraph, folders

MEMORY = ":memory:"
KEPT = 8
_opened: "WeakKeyDictionary[Graph, Index]" = WeakKeyDictionary()
_inherited: list[Index] = []


def open_index(graph: Graph) -> Index:
    """Return the index of ``graph``, built once for its digest and kept in the cache folder.

    A graph without a digest, or a cache that cannot be written, gives an index in memory. After a fork, the
    child opens one of its own. Raises StoreError where SQLite has no FTS5 with trigrams.
    """
    if graph not in _opened:
        origin = _origin(graph)
        _opened[graph] = _kept_or_built(graph, origin) if origin else _in_memory(graph)
    return _opened[graph]


def _forget() -> None:
    # SQLite lets no child use, or even close, a connection of its parent: so these are kept, and left alone.
    _inherited.extend(_opened.values())
    _opened.clear()


os.register_at_fork(after_in_child=_forget)


def _origin(graph: Graph) -> str | None:
    """Return what an index is kept by: the digest, and, where that is only claimed, who claims it."""
    if graph.digest and isinstance(graph, RemoteGraph):
        return f"{graph.digest} {graph.address}"
    return graph.digest


def _kept_or_built(graph: Graph, origin: str) -> Index:
    folder, name = folders(["ours"]).cache / "search", _name(origin)
    try:
        path = _kept(folder, name) or _publish(folder, name, graph)
        return Index(_connect(f"{path.as_uri()}?mode=ro&immutable=1"))
    except (OSError, sqlite3.OperationalError):
        return _in_memory(graph)


def _in_memory(graph: Graph) -> Index:
    connection = _connect(MEMORY)
    fill(connection, *entries(graph))
    return Index(connection)


def _connect(address: str) -> sqlite3.Connection:
    # SQLite itself lets one thread at a time in; Python's own check would refuse all but the first.
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def _name(origin: str) -> str:
    sources = (path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return hashlib.sha256(b"\n".join([origin.encode(), *sources])).hexdigest()[:32]


def _kept(folder: Path, name: str) -> Path | None:
    """Return the file of the index called ``name``, if there is one that is as it was written."""
    for path in sorted(folder.glob(f"{name}-*.sqlite")):
        if path.stem == f"{name}-{_digest(path)}":
            return path
        path.unlink(missing_ok=True)
    return None


def _publish(folder: Path, name: str, graph: Graph) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    handle, new = tempfile.mkstemp(".new", dir=folder)
    try:
        with closing(_connect(Path(new).as_uri())) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            fill(connection, *entries(graph))
        os.fsync(handle)
        path = folder / f"{name}-{_digest(Path(new))}.sqlite"
        Path(new).replace(path)
    finally:
        os.close(handle)
        Path(new).unlink(missing_ok=True)
    _sweep(folder)
    return path


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sweep(folder: Path) -> None:
    """Remove all but the newest indexes; another process may do the same."""
    found = sorted(folder.glob("*.sqlite"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        path.unlink(missing_ok=True)
