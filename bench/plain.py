"""The same work as a user of plain rdflib and pyshacl would do it, on the same files."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pyshacl
import rdflib


def parse(files: Iterable[Path]) -> rdflib.Graph:
    """Return one graph of all ``files``, in rdflib's own memory store."""
    graph = rdflib.Graph()
    for file in files:
        graph.parse(file, format="turtle")
    return graph


def validate(files: Iterable[Path], shapes: Path) -> bool:
    """Parse ``files`` and ``shapes``, and return whether pyshacl with its defaults finds no fault."""
    conforms: bool = pyshacl.validate(parse(files), shacl_graph=parse([shapes]))[0]
    return conforms


def ask(graph: rdflib.Graph, questions: Sequence[str]) -> list[int]:
    """Return the number of rows or triples that each of ``questions`` gives."""
    return [len(list(graph.query(question))) for question in questions]


def write(graph: rdflib.Dataset) -> None:
    """Serialise a dataset, and the union of its graphs, in the formats of the export."""
    for form in ("nquads", "trig"):
        graph.serialize(format=form)
    union = rdflib.Graph()
    for triple in graph.triples((None, None, None)):
        union.add(triple[:3])
    for form in ("turtle", "xml"):
        union.serialize(format=form)
