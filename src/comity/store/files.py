"""Read the files of the graph, each the source of one named graph, and refuse what is not a plain file."""

import codecs
import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from urllib.parse import quote

from comity.errors import RecordError, UsageError
from comity.names import GRAPH
from comity.store.location import Folders, shown

# pyoxigraph refuses a literal of 16 MiB as MemoryError, so no file may be large enough to hold one.
MOST_BYTES = 16_000_000
MOST_FOLDERS = 16
OTHER_SYNTAXES = {".jsonld", ".n3", ".nq", ".nt", ".owl", ".rdf", ".trig", ".ttl", ".xml"}
RESERVED = {"derived", "ontology"}
SIGNATURES = {
    codecs.BOM_UTF8: "a byte order mark",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
    b"<?xml": "XML",
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as read: where it lies, how findings name it, its named graph, its bytes and their SHA-256."""

    path: Path
    shown: str
    graph: str
    text: bytes
    digest: str


def read_files(where: Folders) -> tuple[SourceFile, ...]:
    """Return the vocabulary, the code lists and the records, sorted by graph.

    Raises RecordError for what cannot be read and UsageError for a folder without records.
    """
    named = [*_vocabulary(where.ontology), *(pair for folder in where.records for pair in _records(folder))]
    _refuse_same_names(named)
    return _read_all(named)


def read_rules(where: Folders) -> tuple[SourceFile, ...]:
    """Return the rules of derived links, sorted by the graph they fill."""
    return _read_all((path, f"derived/{path.stem}") for path in (where.ontology / "rules").glob("*.rq"))


def read_file(path: Path, graph: str, most: int = MOST_BYTES) -> SourceFile:
    """Return the file at ``path``, of at most so many bytes, as the source of ``graph``; else RecordError."""
    name = shown(path)
    if not name.isprintable():
        raise RecordError(ascii(name), 1, "a name with characters that cannot be printed", "a name in UTF-8")
    try:
        text = _bytes(path, name, most)
    except OSError as error:
        raise RecordError(name, 1, f"no way to read it ({error.strerror})", "a file") from error
    return SourceFile(path, name, graph, text, hashlib.sha256(text).hexdigest())


def decoded(file: SourceFile) -> str:
    """Return the text of ``file``, which is UTF-8; raises RecordError for anything else."""
    for mark, found in SIGNATURES.items():
        if file.text.startswith(mark):
            raise RecordError(file.shown, 1, found, "plain text in UTF-8")
    try:
        return file.text.decode()
    except UnicodeDecodeError as error:
        line = file.text.count(b"\n", 0, error.start) + 1
        raise RecordError(file.shown, line, f"the byte 0x{file.text[error.start]:02x}", "UTF-8") from error


def has_records(folder: Path) -> bool:
    """Tell whether ``folder`` holds a file of records; raises RecordError for what no such folder holds."""
    return next(_turtle(folder), None) is not None


def _bytes(path: Path, name: str, most: int) -> bytes:
    kind = path.stat()
    if not stat.S_ISREG(kind.st_mode):
        raise RecordError(name, 1, "a folder, a pipe or a device", "a file")
    if kind.st_size > most:
        raise RecordError(name, 1, f"{kind.st_size:,} bytes", f"at most {most:,} in one file")
    return path.read_bytes()


def _read_all(named: Iterable[tuple[Path, str]]) -> tuple[SourceFile, ...]:
    files = [read_file(path, GRAPH + quote(os.fsencode(name))) for path, name in named]
    return tuple(sorted(files, key=attrgetter("graph")))


def _vocabulary(ontology: Path) -> Iterator[tuple[Path, str]]:
    alignments = ontology / "alignments.ttl"
    paths = [ontology / "comity.ttl", *([alignments] if alignments.exists() else [])]
    for path in (*paths, *(ontology / "schemes").glob("*.ttl")):
        yield path, f"ontology/{path.relative_to(ontology).with_suffix('').as_posix()}"


def _records(folder: Path) -> Iterator[tuple[Path, str]]:
    paths = list(_turtle(folder))
    if not paths:
        raise UsageError(shown(folder), "no .ttl file", "a folder of records")
    for path in paths:
        name = path.relative_to(folder).with_suffix("").as_posix()
        if name.partition("/")[0] in RESERVED:
            raise RecordError(shown(path), 1, "a name that Comity keeps for itself", "another name")
        yield path, name


def _turtle(folder: Path, depth: int = 0) -> Iterator[Path]:
    if depth > MOST_FOLDERS:
        found = f"more than {MOST_FOLDERS} folders inside each other"
        raise RecordError(shown(folder), 1, found, "fewer, and no link to a folder above")
    for path in _entries(folder):
        if path.name.startswith("."):
            continue
        if path.suffix == ".ttl":
            yield path
        elif path.is_dir():
            yield from _turtle(path, depth + 1)
        elif path.suffix.lower() in OTHER_SYNTAXES:
            raise RecordError(shown(path), 1, f"a record in a {path.suffix} file", "Turtle, in a .ttl file")


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise RecordError(shown(folder), 1, f"no way to read it ({error.strerror})", "a folder") from error


def _refuse_same_names(named: Iterable[tuple[Path, str]]) -> None:
    seen: dict[str, Path] = {}
    for path, name in named:
        first = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), path)
        if first is not path:
            expected = f"a name that differs from {shown(first)} by more than case"
            raise RecordError(shown(path), 1, "the name of another file", expected)
