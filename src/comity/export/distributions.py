"""The files of a data set as catalogues read them: media type, size and checksum (DCAT 3, SPDX)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from comity.export.facts import HERE, Triple, describe, english, name
from comity.export.jsonld import CONTEXT
from comity.names import PREFIXES, Iri, Literal, Term

ALL_BY_FILE = "All statements, each in the named graph of the file of records that it comes from."
ALL = "All statements, each once, without named graphs."
FORMATS = {
    ".nq": ("application/n-quads", ALL_BY_FILE),
    ".trig": ("application/trig", ALL_BY_FILE),
    ".ttl": ("text/turtle", ALL),
    ".rdf": ("application/rdf+xml", ALL),
    ".jsonld": ("application/ld+json", "The records of one class, with what they name."),
    ".csv": ("text/csv", "The records of one class as a table, described by csv-metadata.json."),
    ".zip": ("application/zip", "All of these, tables, vocabulary and questions."),
}


class File(Protocol):
    """A file that holds data: its path; its bytes and their SHA-256 in hexadecimal, where they are known."""

    @property
    def path(self) -> str:
        """Where it is."""

    @property
    def size(self) -> int | None:
        """How many bytes it has."""

    @property
    def sha256(self) -> str | None:
        """The checksum of them."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that is made when somebody takes it, so that little may be known of it before."""

    path: str
    size: int | None = None
    sha256: str | None = None


def distribution(dataset: Iri, file: File, licence: Term | None) -> Iterator[Triple]:
    """Return the description of ``file``, which holds ``dataset``; what is not known is left out."""
    node = Iri(f"{dataset}/file/{file.path}")
    checksum = Iri(f"{node}/checksum") if file.sha256 else None
    media_type, description = FORMATS[PurePosixPath(file.path).suffix]
    size = Literal(str(file.size), PREFIXES["xsd"] + "nonNegativeInteger") if file.size else None
    yield from describe(dataset, ("dcat:distribution", node))
    yield from describe(
        node,
        ("rdf:type", name("dcat:Distribution")),
        ("dcterms:title", english(file.path)),
        ("dcterms:description", english(description)),
        ("dcterms:license", licence),
        ("dcterms:conformsTo", Iri(CONTEXT) if file.path.endswith(".jsonld") else None),
        ("dcat:accessURL", Iri(HERE + file.path)),
        ("dcat:byteSize", size),
        ("dcat:downloadURL", Iri(HERE + file.path)),
        ("dcat:mediaType", Iri(f"https://www.iana.org/assignments/media-types/{media_type}")),
        ("spdx:checksum", checksum),
    )
    if checksum and file.sha256:
        yield from _checksum(checksum, file.sha256)


def _checksum(checksum: Iri, sha256: str) -> Iterator[Triple]:
    return describe(
        checksum,
        ("rdf:type", name("spdx:Checksum")),
        ("spdx:algorithm", name("spdx:checksumAlgorithm_sha256")),
        ("spdx:checksumValue", Literal(sha256, PREFIXES["xsd"] + "hexBinary")),
    )
