"""What people read first in an exported folder: README.txt, LICENSE.txt, and the checksums of its files."""

from collections.abc import Iterable
from dataclasses import dataclass

MARK = "An export of Comity, an open knowledge graph of cyber diplomacy."
SUMS = "SHA256SUMS"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

README = f"""{MARK}

Version {{version}}; dataset {{digest}}.
The same records make the same folder, byte for byte; no file in it tells when it was made.

comity.nq, comity.trig  every statement, in the named graph of the file of records it comes from
comity.ttl, comity.rdf  the same statements without named graphs, each once
jsonld/                 the records of each class as JSON; it is also JSON-LD, each with its context inside
tables/                 meetings, participations, agenda items, statements, counts, processes and
                        instruments for spreadsheets; csv-metadata.json says what each column holds
void.ttl                what is in the data: classes, properties and links, counted
questions.ttl           the questions as RDF, for SPARQL editors that list examples
dcat.ttl                title, publisher, licence, period, and every file with its size and checksum
ontology/               the vocabulary, the code lists, the shapes of complete records, the JSON-LD context
queries/                questions in SPARQL that the data answers
{SUMS}              check the folder with: sha256sum --check {SUMS}

Addresses of files in void.ttl and dcat.ttl are relative: the folder can be served from anywhere. If you built
it from records of your own, change title and publisher in dcat.ttl before you publish it.
"""

LICENSE = f"""The data in this folder: CC BY 4.0, {LICENCE}
Say who made it: The Comity contributors, Comity, version {{version}}.

The few words quoted from each source stay those of their authors and publishers.
"""


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of an export: its path in the folder, its bytes, their SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


def sums(files: Iterable[ExportedFile]) -> bytes:
    """Return the checksums of ``files`` as ``sha256sum`` reads them, sorted by path."""
    return "".join(
        f"{file.sha256}  {file.path}\n" for file in sorted(files, key=lambda file: file.path)
    ).encode()


def listed(checksums: bytes) -> set[str]:
    r"""Return the paths in ``checksums``.

    >>> sorted(listed(b"00ff  README.txt\n"))
    ['README.txt']
    """
    lines = checksums.decode(errors="replace").splitlines()
    return {path for _, _, path in (line.partition("  ") for line in lines)}
