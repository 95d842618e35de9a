"""Notice that a graph on disk was built again, or that its files have changed, without reading it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from comity.store.building import open_folders, open_generation
from comity.store.dump import is_dump, open_dump
from comity.store.generation import POINTER
from comity.store.local import LocalGraph
from comity.store.location import Folders, folders, named, store_folder

Stamp = tuple[object, ...]
# What the records and the vocabulary are written in.
SUFFIXES = {".rq", ".ttl"}


@dataclass(frozen=True, slots=True)
class Watched:
    """A graph on disk: what changes with it, nothing where there is none at present, and what opens it then.

    ``reopen`` raises StoreError and RecordError for a graph that is not whole; ``tell`` gets a line of JSON
    for each graph that is taken up, or cannot be.
    """

    stamp: Callable[[], Stamp | None]
    reopen: Callable[[], LocalGraph]
    tell: Callable[[str], None] | None = None


def watched(words: Sequence[str] = (), *, building: bool = False) -> Watched:
    """Return the graph on disk that ``words`` name, as ``open_here`` takes them; raises UsageError.

    It changes when somebody builds it; with ``building``, when its files do, and is then built on opening.
    """
    chosen = named(words)
    if len(chosen) == 1 and is_dump(chosen[0]):
        path = Path(chosen[0])
        return Watched(partial(_of_file, path), partial(open_dump, path))
    where = folders(chosen)
    if building:
        return Watched(partial(_of_files, where), partial(open_folders, where))
    place = store_folder(where)
    return Watched(partial(_of_file, place / POINTER), partial(open_generation, place, where))


def _of_file(path: Path) -> Stamp | None:
    try:
        now = path.stat()
    except OSError:
        return None
    return now.st_ino, now.st_mtime_ns, now.st_size


def _of_files(where: Folders) -> Stamp:
    folders = (*where.records, where.ontology)
    paths = sorted(path for each in folders for path in each.rglob("*") if path.suffix in SUFFIXES)
    return tuple((path, _of_file(path)) for path in paths)
