"""Built graphs whose folders are gone: what the cache keeps of them goes when another graph is built.

A store folder says in the file ``folders`` what it was built from, in the bytes that give it its name.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from comity.store.generation import DATASET, MANIFEST, POINTER
from comity.store.location import Folders, name_of, sources, store_folder

NAME = re.compile(r"[0-9a-f]{16}")
SOURCES = "folders"
HELD = {POINTER, f"{POINTER}.new", "generations", "lock", SOURCES}
KEPT = {DATASET, MANIFEST}
# How long one is kept that does not say what it was built from, as those of version 0.1.0.
PATIENCE_DAYS = 30
DAY = 24 * 60 * 60


def tidy(where: Folders) -> None:
    """Write down what the graph of ``where`` is built from, and remove those whose folders are gone.

    Nothing goes that is not a graph of ours; what the system does not let go stays.
    """
    with suppress(OSError):
        (store_folder(where) / SOURCES).write_bytes(sources(where))
    for place in where.cache.iterdir():
        with suppress(OSError):  # another process may do the same
            if NAME.fullmatch(place.name) and _is_ours(place) and _is_left(place):
                shutil.rmtree(place)


def _is_ours(place: Path) -> bool:
    if place.is_symlink() or not (place / POINTER).is_file():
        return False
    return {each.name for each in place.iterdir()} <= HELD and {each.name for each in _files(place)} <= KEPT


def _files(place: Path) -> Iterator[Path]:
    for generation in (place / "generations").iterdir():
        yield from generation.iterdir()


def _is_left(place: Path) -> bool:
    path = place / SOURCES
    if not path.exists():
        return (time.time() - (place / POINTER).stat().st_mtime) > PATIENCE_DAYS * DAY
    noted = path.read_bytes()
    folders = (Path(os.fsdecode(each)) for each in noted.split(b"\0"))
    return name_of(noted) == place.name and not all(each.is_dir() for each in folders)
