"""Everything that the outcome of a check depends on, as bytes and their digest; nothing is parsed here."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from comity.names import GRAPH
from comity.store import Folders, SourceFile, read_file, read_files
from comity.text import Text, read_texts

PACKAGE = Path(__file__).resolve().parents[1]
ROOMS = ("catalogue", "check", "store", "text")
LIBRARIES = ("pyoxigraph", "pyshacl", "rdflib", "turtlefmt")


@dataclass(frozen=True)
class Inputs:
    """What one check reads: vocabulary, code lists and records; shapes; queries; bounds; texts of sources."""

    files: tuple[SourceFile, ...]
    shapes: SourceFile
    checks: tuple[SourceFile, ...]
    questions: tuple[SourceFile, ...]
    bounds: tuple[SourceFile, ...]
    texts: tuple[Text, ...]

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all inputs, and of the names that findings give them."""
        read = (*self.files, self.shapes, *self.checks, *self.questions, *self.bounds)
        return digest(
            *(f"{each.shown} {each.graph} {each.digest}" for each in read),
            *(f"{each.shown} {each.digest}" for each in self.texts),
        )


def read_inputs(where: Folders, sources: Path | None) -> Inputs:
    """Return what a check of ``where`` and the texts in ``sources`` reads; raises RecordError, UsageError."""
    bounds = (folder / "expectations.toml" for folder in where.records)
    return Inputs(
        read_files(where),
        read_file(where.ontology / "shapes.ttl", GRAPH + "ontology/shapes"),
        _read(sorted((where.ontology / "checks").glob("*.rq")), "checks"),
        _read(sorted(where.queries.glob("*.rq")), "questions"),
        _read((path for path in bounds if path.exists()), "expectations"),
        read_texts(sources) if sources else (),
    )


def digest(*parts: str) -> str:
    """Return the SHA-256 of ``parts``, in hexadecimal."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def program() -> str:
    """Return what tells this program from another: the versions it runs with, and its own source."""
    versions = [version(library) for library in LIBRARIES]
    source = [
        path.read_text(encoding="utf-8") for room in ROOMS for path in sorted((PACKAGE / room).glob("*.py"))
    ]
    return digest(*versions, *source)


def _read(paths: Iterable[Path], name: str) -> tuple[SourceFile, ...]:
    return tuple(read_file(path, f"{GRAPH}{name}/{path.stem}") for path in paths)
