"""The files of ``ontology/`` and what stands in them, read by the libraries and not by our own program."""

import re
from collections.abc import Iterable
from pathlib import Path

import rdflib
from rdflib.namespace import OWL, RDF

from comity.names import PREFIXES

CHECKOUT = Path(__file__).parents[2]
ONTOLOGY = CHECKOUT / "ontology"
VOCABULARY = ONTOLOGY / "comity.ttl"
ALIGNMENTS = ONTOLOGY / "alignments.ttl"
SHAPES = ONTOLOGY / "shapes.ttl"
SCHEMES = sorted((ONTOLOGY / "schemes").glob("*.ttl"))
CHECKS = sorted((ONTOLOGY / "checks").glob("*.rq"))
VALID = sorted((ONTOLOGY / "examples" / "valid").glob("*.ttl"))
INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))
SMALL = sorted((CHECKOUT / "tests" / "small" / "graph").rglob("*.ttl"))
RECORDS = sorted((CHECKOUT / "graph").rglob("*.ttl"))

COMITY = rdflib.Namespace(PREFIXES["comity"])
SHAPE = rdflib.Namespace(PREFIXES["shape"])
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)


def graph(paths: Iterable[Path]) -> rdflib.Graph:
    """Return the statements of ``paths`` together, each literal as it is written."""
    together = rdflib.Graph(bind_namespaces="none")
    for path in paths:
        together.parse(path)
    return together


def declared(vocabulary: rdflib.Graph) -> set[rdflib.URIRef]:
    """Return the terms of our namespace that ``vocabulary`` declares."""
    typed = {term for kind in KINDS for term in vocabulary.subjects(RDF.type, kind)}
    return {term for term in typed if isinstance(term, rdflib.URIRef) and term in COMITY}


def kebab(name: str) -> str:
    """Return ``name`` as a slug.

    >>> kebab("AgendaItem")
    'agenda-item'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
