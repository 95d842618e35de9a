"""Our statements as graphs of rdflib, and its terms as ours, the literals as written."""

from collections.abc import Iterable

import rdflib
from rdflib.term import Identifier, Node

from comity.check.dataset import Fact
from comity.names import PREFIXES, Blank, Iri, Literal, Term

STRING = PREFIXES["xsd"] + "string"


def fill(graph: rdflib.Graph, facts: Iterable[Fact]) -> rdflib.Graph:
    """Return ``graph`` with ``facts`` in it."""
    for fact in facts:
        graph.add((node(fact.subject), rdflib.URIRef(fact.predicate), _term(fact.object)))
    return graph


def node(name: str) -> rdflib.URIRef | rdflib.BNode:
    """Return the node that facts call ``name``."""
    return rdflib.BNode(name[2:]) if name.startswith("_:") else rdflib.URIRef(name)


def ours(term: Node) -> Term:
    """Return a term of rdflib as one of ours."""
    match term:
        case rdflib.URIRef():
            return Iri(str(term))
        case rdflib.Literal():
            return Literal(str(term), str(term.datatype or STRING), term.language)
    return Blank(str(term))


def _term(term: Term) -> Identifier:
    match term:
        case Iri():
            return rdflib.URIRef(term.value)
        case Blank():
            return rdflib.BNode(term.value)
        case Literal(language=None, datatype=datatype):
            # rdflib would write "01" as 1, and tells "a" from "a"^^xsd:string.
            kind = None if datatype == STRING else rdflib.URIRef(datatype)
            return rdflib.Literal(term.value, datatype=kind, normalize=False)
    return rdflib.Literal(term.value, lang=term.language)
