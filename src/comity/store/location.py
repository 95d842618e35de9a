"""Where the files of the graph lie: in a checkout, in the installed package, or where the user says."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from comity.errors import UsageError

OURS = "ours"
PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders a graph is built from, and the one it is kept in."""

    ontology: Path
    queries: Path
    records: tuple[Path, ...]
    cache: Path


def folders(graph: Sequence[str] = (), others: str = "") -> Folders:
    """Return the folders to use, those of records being ``graph``, else ``COMITY_GRAPH``, else ours.

    The word ``ours`` stands for the records that come with Comity. Raises UsageError for what is no folder;
    ``others`` says what else is taken.
    """
    home = _home()
    records = [home / "graph" if word == OURS else _folder(word, others) for word in named(graph)]
    return Folders(home / "ontology", home / "queries", tuple(dict.fromkeys(records)), _cache())


def named(graph: Sequence[str] = ()) -> list[str]:
    """Return the words that name the graph: those of ``graph``, else of ``COMITY_GRAPH``, else ours."""
    chosen = os.environ.get("COMITY_GRAPH", "")
    # An address holds the colon that stands between folders.
    words = [chosen] if "://" in chosen else [word for word in chosen.split(os.pathsep) if word]
    return list(graph) or words or [OURS]


def store_folder(where: Folders) -> Path:
    """Return the folder in the cache that keeps the graph built from ``where``."""
    return where.cache / name_of(sources(where))


def sources(where: Folders) -> bytes:
    """Return what the graph of ``where`` is built from: the paths of its folders, null bytes between them."""
    return os.fsencode("\0".join(str(path) for path in (where.ontology, *where.records)))


def name_of(sources: bytes) -> str:
    """Return what the store folder of a graph that is built from ``sources`` is called."""
    return hashlib.sha256(sources).hexdigest()[:16]


def shown(path: Path) -> str:
    """Return ``path`` as findings print it: relative to the current folder when it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _home() -> Path:
    checkout = PACKAGE.parents[1]
    return checkout if (checkout / "ontology" / "comity.ttl").is_file() else PACKAGE / "data"


def _folder(word: str, others: str) -> Path:
    with suppress(OSError):  # a name may be too long to ask for
        if word and Path(word).is_dir():
            return Path(word).resolve()
    raise UsageError(repr(word), _found(word), f"a folder of records, or the word {OURS!r}{others}")


def _found(word: str) -> str:
    with suppress(OSError):
        if Path(word).is_file():
            return "a file"
    return "the address of an endpoint" if "://" in word else "no such folder"


def _cache() -> Path:
    if chosen := os.environ.get("COMITY_CACHE"):
        return Path(chosen).absolute()
    from platformdirs import user_cache_path

    return user_cache_path("comity")
