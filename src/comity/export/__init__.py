"""Write the graph as a folder for others: linked data, JSON, tables, and the description of them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from comity import catalogue
from comity.errors import UsageError
from comity.export import jsonld, spreadsheets
from comity.export.archive import Archive
from comity.export.dcat import QUESTIONS, dataset_iri, dcat
from comity.export.distributions import Download
from comity.export.dumps import dumps
from comity.export.facts import HERE, Triple, turtle, union
from comity.export.folder import Content, Progress, Writer, replacing
from comity.export.notes import LICENSE, MARK, README, SUMS, ExportedFile, sums
from comity.export.questions import plain, questions
from comity.export.void import void
from comity.names import is_iri
from comity.store import Folders, LocalGraph, folders

__all__ = [
    "HERE",
    "MARK",
    "QUESTIONS",
    "SUMS",
    "Content",
    "Download",
    "Exported",
    "ExportedFile",
    "Progress",
    "Writer",
    "archive",
    "dataset_iri",
    "dcat",
    "dumps",
    "export",
    "fill",
    "plain",
    "questions",
    "replacing",
    "sums",
    "union",
    "void",
]

ONTOLOGY = ("*.ttl", "*.jsonld", "rules/*.rq", "schemes/*.ttl")


@dataclass(frozen=True, slots=True)
class Exported:
    """An export: its folder, and its files in the order in which they were written."""

    folder: Path
    files: tuple[ExportedFile, ...]


def export(
    graph: LocalGraph, folder: Path, progress: Progress | None = None, endpoint: str | None = None
) -> Exported:
    """Make ``folder`` the export of ``graph``, the same bytes for the same graph, and return what it holds.

    ``endpoint`` is the SPARQL address to name in the description, where the graph can be asked. An earlier
    export there is replaced whole, at the end. Raises UsageError where the folder holds anything else and for
    an endpoint that is no IRI, StoreError where it cannot be written or where a format cannot hold what a
    record says.
    """
    if endpoint is not None and not is_iri(endpoint):
        raise UsageError("endpoint", repr(endpoint), "an absolute IRI (RFC 3987)")
    with replacing(folder) as new:
        writer = Writer(new, progress)
        fill(writer, graph, endpoint)
    return Exported(folder, tuple(writer.files))


def archive(graph: LocalGraph, endpoint: str | None = None) -> bytes:
    """Return what ``export`` writes as one ZIP archive, the same bytes for the same graph.

    Raises the errors of ``export`` but for its folder.
    """
    made = Archive("comity")
    fill(made, graph, endpoint)
    return made.close()


def fill(writer: Writer | Archive, graph: LocalGraph, endpoint: str | None = None) -> None:
    """Write all that an export of ``graph`` holds; raises the errors of ``export`` but for its folder."""
    where, triples = folders(["ours"]), union(graph.statements())
    writer.write(_data(graph, triples, where))
    writer.write(_description(graph, triples, tuple(writer.files), endpoint))
    writer.write(_questions(where, endpoint))
    writer.write(_copies(where))
    writer.write(_notes(graph))
    writer.write([(SUMS, sums(writer.files))])


def _data(graph: LocalGraph, triples: Sequence[Triple], where: Folders) -> Iterator[Content]:
    yield from dumps(graph, triples)
    for name, data in jsonld.documents(where.ontology, triples):
        yield f"jsonld/{name}", data
    for name, data in spreadsheets.tables(graph):
        yield f"tables/{name}", data


def _description(
    graph: LocalGraph, triples: Sequence[Triple], files: Sequence[ExportedFile], endpoint: str | None
) -> Iterator[Content]:
    dataset = dataset_iri(graph.digest)
    whole = [file.path for file in files if "/" not in file.path]
    yield "void.ttl", turtle(void(dataset, triples, whole, endpoint))
    yield "dcat.ttl", turtle(dcat(dataset, graph.version, triples, files))


def _questions(where: Folders, endpoint: str | None) -> Iterator[Content]:
    yield QUESTIONS, turtle(questions(catalogue.load(where.queries).values(), endpoint))


def _copies(where: Folders) -> Iterator[Content]:
    yield f"tables/{spreadsheets.METADATA}", (spreadsheets.FOLDER / spreadsheets.METADATA).read_bytes()
    for pattern in ONTOLOGY:
        for path in sorted(where.ontology.glob(pattern)):
            yield f"ontology/{path.relative_to(where.ontology).as_posix()}", path.read_bytes()
    for name, data in jsonld.frames(where.ontology):
        yield f"ontology/frames/{name}", data
    for path in sorted(where.queries.glob("*.rq")):
        yield f"queries/{path.name}", path.read_bytes()


def _notes(graph: LocalGraph) -> Iterator[Content]:
    yield "README.txt", README.format(version=graph.version, digest=graph.digest).encode()
    yield "LICENSE.txt", LICENSE.format(version=graph.version).encode()
