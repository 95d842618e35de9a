"""Where a vocabulary leaves OWL 2 RL (W3C OWL 2 Profiles, section 4), or OWL 2 DL on which that rests.

Ours names a class wherever RL would allow an expression (O9), so an expression is a fault here as well.
"""

from collections.abc import Iterator

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, XSD
from rdflib.term import Node

CLASS, DATATYPE, OBJECT, DATA, ANNOTATION = (
    "class",
    "datatype",
    "object property",
    "data property",
    "annotation",
)
KINDS = {
    OWL.Class: CLASS,
    OWL.ObjectProperty: OBJECT,
    OWL.DatatypeProperty: DATA,
    OWL.AnnotationProperty: ANNOTATION,
}
# Without owl:ReflexiveProperty, which RL leaves out.
CHARACTERISTICS = {
    OWL.FunctionalProperty,
    OWL.InverseFunctionalProperty,
    OWL.SymmetricProperty,
    OWL.AsymmetricProperty,
    OWL.IrreflexiveProperty,
    OWL.TransitiveProperty,
}
# Without owl:real and owl:rational, xsd:date, xsd:gYearMonth and xsd:gYear, which RL has not.
DATATYPES = {
    RDFS.Literal,
    *(XSD.anyURI, XSD.boolean, XSD.dateTime, XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.string),
}
# The kinds of the subject and of the object of each axiom that may stand between two names.
AXIOMS = {
    RDFS.subClassOf: {(CLASS, CLASS)},
    OWL.equivalentClass: {(CLASS, CLASS)},
    OWL.disjointWith: {(CLASS, CLASS)},
    RDFS.subPropertyOf: {(OBJECT, OBJECT), (DATA, DATA)},
    OWL.equivalentProperty: {(OBJECT, OBJECT), (DATA, DATA)},
    OWL.inverseOf: {(OBJECT, OBJECT)},
    RDFS.domain: {(OBJECT, CLASS), (DATA, CLASS)},
    RDFS.range: {(OBJECT, CLASS), (DATA, DATATYPE)},
}
HEADER = {OWL.versionIRI, OWL.versionInfo, OWL.deprecated}
STRUCTURE = {OWL.members, OWL.propertyChainAxiom, RDF.first, RDF.rest}


def faults(graph: rdflib.Graph) -> list[str]:
    """Return, as sentences, what in ``graph`` is not OWL 2 RL."""
    return sorted({*_types(graph), *_axioms(graph), *_disjointness(graph), *_chains(graph)})


def _kind(graph: rdflib.Graph, term: Node | None) -> str | None:
    """Return the one kind that ``term`` is declared to be; owl:Thing, which RL forbids as a name, is none."""
    kinds = {KINDS[each] for each in graph.objects(term, RDF.type) if each in KINDS}
    if term in DATATYPES:
        return DATATYPE
    return kinds.pop() if len(kinds) == 1 and isinstance(term, rdflib.URIRef) else None


def _types(graph: rdflib.Graph) -> Iterator[str]:
    for subject, kind in graph.subject_objects(RDF.type):
        if kind in KINDS and _kind(graph, subject) is None:
            yield f"{subject} is declared as two kinds, or has no name"
        if kind not in {*KINDS, *CHARACTERISTICS, OWL.Ontology, OWL.AllDisjointClasses}:
            yield f"{subject} is a {kind}, which RL has not"
        if kind in CHARACTERISTICS and _kind(graph, subject) not in {OBJECT, DATA}:
            yield f"{subject} is a {kind} and no property"


def _axioms(graph: rdflib.Graph) -> Iterator[str]:
    for subject, predicate, value in graph:
        if predicate in AXIOMS and not _is_inverse(graph, subject, predicate):
            if (_kind(graph, subject), _kind(graph, value)) not in AXIOMS[predicate]:
                yield f"{subject} {predicate} {value} is not between names of the right kinds"
        elif (
            predicate not in {RDF.type, *AXIOMS, *HEADER, *STRUCTURE}
            and _kind(graph, predicate) != ANNOTATION
        ):
            yield f"{predicate} is neither an axiom of RL nor an annotation"


def _is_inverse(graph: rdflib.Graph, subject: Node, predicate: Node) -> bool:
    return (
        predicate == OWL.inverseOf
        and isinstance(subject, rdflib.BNode)
        and (None, RDF.first, subject) in graph
    )


def _disjointness(graph: rdflib.Graph) -> Iterator[str]:
    for subject in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for member in graph.items(graph.value(subject, OWL.members)):
            if _kind(graph, member) != CLASS:
                yield f"{member} is no class and cannot be disjoint"


def _chains(graph: rdflib.Graph) -> Iterator[str]:
    for subject, head in graph.subject_objects(OWL.propertyChainAxiom):
        for link in graph.items(head):
            if _kind(graph, graph.value(link, OWL.inverseOf) or link) != OBJECT:
                yield f"{link} is no object property and cannot be in a chain"
        # DL: a property that follows from a chain is not simple.
        if (CHARACTERISTICS - {OWL.SymmetricProperty, OWL.TransitiveProperty}) & set(
            graph.objects(subject, RDF.type)
        ):
            yield f"{subject} follows from a chain and cannot be functional"
