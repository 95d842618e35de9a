"""The shapes, by what they are for."""

import rdflib
from rdflib.namespace import OWL, RDF, SH, SKOS

from tests.ontology.files import COMITY, SHAPES, VOCABULARY, declared, graph, kebab

GRAPH = graph([SHAPES])
TERMS = graph([VOCABULARY])
CLASSES = {term for term in declared(TERMS) if (term, RDF.type, OWL.Class) in TERMS}
NAMES = {SKOS.Concept: "concept", SKOS.ConceptScheme: "code-list"}
NAMES |= {term: kebab(term.removeprefix(COMITY)) for term in CLASSES}
TARGETED = set(GRAPH.subjects(SH.targetClass))
CLOSED = set(GRAPH.subjects(SH.closed, rdflib.Literal(True)))
PROPERTIES = set(GRAPH.subjects(RDF.type, SH.PropertyShape))
CONSTRAINTS = set(GRAPH.subjects(RDF.type, SH.SPARQLConstraint))
RULES = sorted(CLOSED | PROPERTIES | CONSTRAINTS)
