"""Read an export back with the libraries themselves, and never through the code that wrote it."""

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import rdflib
from pyld import jsonld

from comity.store import Graph

FORMATS = {
    "comity.nq": (ox.RdfFormat.N_QUADS, "nquads"),
    "comity.trig": (ox.RdfFormat.TRIG, "trig"),
    "comity.ttl": (ox.RdfFormat.TURTLE, "turtle"),
    "comity.rdf": (ox.RdfFormat.RDF_XML, "xml"),
}

# One line of canonical N-Triples or N-Quads a statement, nodes without a name numbered canonically.
Lines = set[str]


def lines_of(graph: Graph, name: str) -> Lines:
    return _lines(
        ox.parse(graph.dataset, ox.RdfFormat.N_QUADS), with_graphs=name in {"comity.nq", "comity.trig"}
    )


def lines_in(path: Path) -> Lines:
    return _lines(ox.parse(path.read_bytes(), FORMATS[path.name][0]), with_graphs=True)


def lines_by_rdflib(path: Path) -> Lines:
    """Return what rdflib reads in a file, written by rdflib and read again."""
    read = rdflib.Dataset() if path.suffix in {".nq", ".trig"} else rdflib.Graph()
    read.parse(data=path.read_bytes(), format=FORMATS[path.name][1])
    syntax = (
        ("nquads", ox.RdfFormat.N_QUADS)
        if isinstance(read, rdflib.Dataset)
        else ("nt", ox.RdfFormat.N_TRIPLES)
    )
    return _lines(ox.parse(read.serialize(format=syntax[0]), syntax[1]), with_graphs=True)


def _lines(quads: Any, *, with_graphs: bool) -> Lines:
    dataset = ox.Dataset(
        quad if with_graphs else ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads
    )
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def turtle(path: Path) -> ox.Store:
    """Return a store of a Turtle file that may speak of its neighbours."""
    store = ox.Store()
    store.load(path.read_bytes(), ox.RdfFormat.TURTLE, base_iri="https://example.org/export/")
    return store


def rows(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return sorted(tuple(str(getattr(cell, "value", cell)) for cell in row) for row in found)


PREFIXES = {
    "comity": "https://w3id.org/comity/ontology/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "ext": "http://ldf.fi/void-ext#",
}


def no_network(url: str, _options: object) -> dict[str, Any]:
    """Load no document, as a reader without a network does."""
    raise AssertionError(f"a reader asked for {url}")


def by_pyld(document: bytes) -> Lines:
    options = {"documentLoader": no_network, "format": "application/n-quads"}
    text: str = jsonld.to_rdf(json.loads(document), options)
    return _lines(ox.parse(text, ox.RdfFormat.N_QUADS), with_graphs=True)


def by_rdflib(document: bytes) -> Lines:
    read = rdflib.Graph().parse(data=document, format="json-ld")
    return _lines(ox.parse(read.serialize(format="nt"), ox.RdfFormat.N_TRIPLES), with_graphs=True)


def by_oxigraph(document: bytes) -> Lines:
    return _lines(ox.parse(document, ox.RdfFormat.JSON_LD), with_graphs=True)
