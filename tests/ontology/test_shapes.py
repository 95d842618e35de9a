"""The file of shapes is whole: pyshacl would pass an empty, misspelt or half-wired one without a word."""

import re
import time
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from comity.names import PREFIXES, shorten
from tests.ontology.files import COMITY, SHAPE, declared
from tests.ontology.shapes import CLOSED, CONSTRAINTS, GRAPH, NAMES, PROPERTIES, RULES, TARGETED, TERMS

# W3C's own vocabulary of SHACL, as pyshacl ships it.
SHACL = rdflib.Graph().parse(Path(pyshacl.__file__).parent / "assets" / "shacl.ttl")


def test_there_is_one_shape_for_each_class_and_no_other() -> None:
    assert {SHAPE[name] for name in NAMES.values()} == TARGETED


@pytest.mark.parametrize("cls", sorted(NAMES.keys() - {COMITY.Party}), ids=shorten)
def test_every_class_that_records_have_is_closed_by_one_shape(cls: rdflib.URIRef) -> None:
    assert len(CLOSED & set(GRAPH.subjects(SH.targetClass, cls))) == 1


@pytest.mark.parametrize("rule", RULES, ids=shorten)
def test_every_rule_has_an_iri_and_one_message_in_english(rule: rdflib.URIRef) -> None:
    messages = list(GRAPH.objects(rule, SH.message))

    assert rule in SHAPE
    assert [message.language for message in messages if isinstance(message, rdflib.Literal)] == ["en"]


@pytest.mark.parametrize("shape", sorted(CLOSED), ids=shorten)
def test_the_message_of_a_closed_shape_names_what_the_class_may_hold(shape: rdflib.URIRef) -> None:
    paths = {GRAPH.value(each, SH.path) for each in GRAPH.objects(shape, SH.property)}
    listed = set(GRAPH.items(GRAPH.value(shape, SH.ignoredProperties))) - {RDF.type}
    plain = {shorten(path) for path in paths if isinstance(path, rdflib.URIRef)}

    assert set(re.findall(r"[a-z]+:\w+", str(GRAPH.value(shape, SH.message)))) == plain
    assert all(shorten(str(each)).endswith("Match") for each in listed)


def test_every_property_shape_and_constraint_is_used() -> None:
    used = set(GRAPH.objects(None, SH.property)) | set(GRAPH.objects(None, SH.sparql))

    assert used == PROPERTIES | CONSTRAINTS


def test_every_shape_of_a_value_is_defined_and_used() -> None:
    named = set(GRAPH.objects(None, SH.node)) | set(GRAPH.objects(None, SH.qualifiedValueShape))
    listed = {item for head in GRAPH.objects(None, SH["or"]) for item in GRAPH.items(head)}

    assert named | listed == set(GRAPH.subjects(RDF.type, SH.NodeShape)) - TARGETED


def test_only_terms_of_shacl_are_used_from_its_namespace() -> None:
    used = {term for triple in GRAPH for term in triple if isinstance(term, rdflib.URIRef) and term in SH}

    assert {term for term in used if (term, None, None) not in SHACL} == set()


def test_only_terms_of_the_vocabulary_are_used_from_our_namespace() -> None:
    terms = {term for triple in GRAPH for term in triple if isinstance(term, rdflib.URIRef)}
    in_triples = {term for term in terms if term in COMITY}
    texts = [*GRAPH.objects(None, SH.select), *GRAPH.objects(None, SH.message)]
    in_texts = {COMITY[name] for text in texts for name in re.findall(r"comity:(\w+)", str(text))}

    assert (in_triples | in_texts) - declared(TERMS) == set()


def test_the_shapes_are_shapes_as_shacl_has_them() -> None:
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=GRAPH, meta_shacl=True)

    assert conforms, text


def test_prefixes_mean_what_they_mean_everywhere() -> None:
    declarations = list(GRAPH.objects(None, SH.declare))
    given = {str(GRAPH.value(each, SH.prefix)): str(GRAPH.value(each, SH.namespace)) for each in declarations}

    assert given == {prefix: PREFIXES[prefix] for prefix in given}


@pytest.mark.parametrize("constraint", sorted(CONSTRAINTS), ids=shorten)
def test_a_constraint_declares_its_prefixes_and_selects_what_it_is_about(constraint: rdflib.URIRef) -> None:
    query = str(GRAPH.value(constraint, SH.select))
    declared_here = {str(name) for name in GRAPH.objects(None, SH.prefix)}

    assert set(re.findall(r"\b([a-z]+):", query)) <= declared_here
    assert re.match(r"\s*SELECT (DISTINCT )?\$this\b", query)


def test_every_finding_is_an_error() -> None:
    assert list(GRAPH.objects(None, SH.severity)) == []


@pytest.mark.parametrize("pattern", sorted({str(each) for each in GRAPH.objects(None, SH.pattern)}))
@pytest.mark.parametrize("unit", ["a", "a ", "-a", "0", "https://w3id.org/comity/id/"])
def test_no_pattern_takes_long_over_a_long_text(pattern: str, unit: str) -> None:
    started = time.process_time()
    re.search(pattern, unit * 20_000 + "\n!")

    assert time.process_time() - started < 0.5
