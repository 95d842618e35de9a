"""Notice that a graph on disk was built again, without reading it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from comity.store.building import open_generation
from comity.store.dump import is_dump, open_dump
from comity.store.generation import POINTER
from comity.store.local import LocalGraph
from comity.store.location import folders, named, store_folder

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Watched:
    """A graph on disk: the file that every new build of it replaces, and what opens it as it is now.

    ``reopen`` raises StoreError and RecordError for a graph that is not whole.
    """

    path: Path
    reopen: Callable[[], LocalGraph]

    def stamp(self) -> Stamp | None:
        """Return what changes with the graph; nothing where there is none at present."""
        try:
            now = self.path.stat()
        except OSError:
            return None
        return now.st_ino, now.st_mtime_ns, now.st_size


def watched(words: Sequence[str] = ()) -> Watched:
    """Return the graph on disk that ``words`` name, as ``open_here`` takes them; raises UsageError."""
    chosen = named(words)
    if len(chosen) == 1 and is_dump(chosen[0]):
        path = Path(chosen[0])
        return Watched(path, lambda: open_dump(path))
    where = folders(chosen)
    place = store_folder(where)
    return Watched(place / POINTER, lambda: open_generation(place, where))
