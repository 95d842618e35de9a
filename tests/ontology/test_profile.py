"""The vocabulary and its alignments stay within OWL 2 RL, so that rule engines draw all that follows."""

import pytest
import rdflib

from comity.names import PREFIXES
from tests.ontology.files import ALIGNMENTS, VOCABULARY, graph
from tests.ontology.profile import faults

NAMES = "".join(
    f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in ("comity", "owl", "rdfs", "schema", "skos", "xsd")
)


def spoilt(axioms: str) -> rdflib.Graph:
    return graph([VOCABULARY, ALIGNMENTS]).parse(data=NAMES + axioms, format="turtle")


def test_the_vocabulary_and_its_alignments_are_in_owl_2_rl() -> None:
    assert faults(graph([VOCABULARY, ALIGNMENTS])) == []


@pytest.mark.parametrize(
    "axioms",
    [
        "comity:Meeting rdfs:subClassOf [ owl:onProperty comity:place ; owl:someValuesFrom comity:Place ] .",
        "comity:Party owl:disjointUnionOf ( comity:State comity:Institution comity:Person comity:Group ) .",
        "comity:Meeting rdfs:subClassOf [ owl:unionOf ( comity:Place comity:Series ) ] .",
        "comity:partOf a owl:ReflexiveProperty .",
        "comity:startDate rdfs:range xsd:date .",
        "comity:Meeting rdfs:subClassOf owl:Thing .",
        "comity:place rdfs:subPropertyOf comity:start .",
        "comity:place rdfs:range xsd:string .",
        "comity:place a owl:DatatypeProperty .",
        "comity:Meeting rdfs:subClassOf schema:Undeclared .",
        "comity:linkedTo a owl:FunctionalProperty .",
        "comity:linkedTo owl:propertyChainAxiom ( comity:party comity:start ) .",
        "comity:Meeting owl:hasKey ( comity:ordinal ) .",
        'comity:Meeting skos:historyNote "2031"@en .',
        "schema:x a owl:AllDisjointClasses ; owl:members ( comity:Meeting comity:place ) .",
    ],
)
def test_an_axiom_beyond_it_is_caught(axioms: str) -> None:
    assert len(faults(spoilt(axioms))) > 0


@pytest.mark.parametrize(
    "axioms", ["comity:State owl:disjointWith comity:Place .", "comity:partOf a owl:TransitiveProperty ."]
)
def test_an_axiom_within_it_is_let_through(axioms: str) -> None:
    assert faults(spoilt(axioms)) == []
