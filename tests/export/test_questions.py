"""The questions as RDF are read back with rdflib and pyshacl, and asked as an editor would ask them."""

import re
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH

from comity import ask, catalogue, store
from comity.errors import QueryError, UsageError
from comity.export import Exported, export, questions
from comity.names import PREFIXES
from tests.export.conftest import SMALL

FOLDER = SMALL.parents[2] / "queries"
QUERIES = catalogue.load(FOLDER)
ENDPOINT = "https://comity.example/sparql"
SCHEMA = rdflib.Namespace("https://schema.org/")
TEXTS = SH.select | SH.ask | SH.construct

# What SIB asks of an example, in words of our own: one text, a comment with a language, tags, where to ask.
SHAPE = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:example> sh:targetClass sh:SPARQLExecutable ;
    sh:property
        [ sh:path [ sh:alternativePath (sh:select sh:ask sh:construct) ] ; sh:minCount 1 ; sh:maxCount 1 ] ,
        [ sh:path rdfs:comment ; sh:minCount 1 ; sh:datatype rdf:langString ] ,
        [ sh:path schema:target ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path schema:keyword ; sh:maxCount 0 ] ,
        [ sh:path schema:keywords ; sh:minCount 1 ; sh:datatype xsd:string ] ,
        [ sh:path (sh:prefixes sh:declare) ; sh:minCount 1 ;
          sh:property [ sh:path sh:prefix ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ,
              [ sh:path sh:namespace ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:anyURI ] ] .
"""


def as_rdflib(endpoint: str | None = None) -> rdflib.Graph:
    return rdflib.Graph().parse(
        data=store.serialise(questions(QUERIES.values(), endpoint), "turtle"), format="turtle"
    )


EXAMPLES = as_rdflib(ENDPOINT)


def iri(name: str) -> rdflib.URIRef:
    return rdflib.URIRef(f"https://w3id.org/comity/question/{name}")


def odd(folder: Path, text: str) -> catalogue.Query:
    path = folder / "odd.rq"
    path.write_text(f"#+ summary: Odd?\n#+ tags: [odd]\n{text}\n", encoding="utf-8")
    return catalogue.read(path)


def test_every_question_is_there_once() -> None:
    assert sorted(EXAMPLES.subjects(RDF.type, SH.SPARQLExecutable)) == sorted(map(iri, QUERIES))


@pytest.mark.parametrize("name", QUERIES)
def test_the_text_gives_the_answer_of_the_file(name: str, small: store.LocalGraph) -> None:
    text = str(EXAMPLES.value(iri(name), TEXTS))

    assert "#+" not in text
    assert small.select(text) == ask.answer(small, QUERIES[name], {}).table


@pytest.mark.parametrize("name", QUERIES)
def test_a_question_says_what_its_file_says(name: str) -> None:
    said = {str(tag) for tag in EXAMPLES.objects(iri(name), SCHEMA.keywords)}

    assert EXAMPLES.value(iri(name), RDFS.comment) == rdflib.Literal(QUERIES[name].summary, lang="en")
    assert said == set(QUERIES[name].tags)


def test_every_prefix_in_use_is_declared_as_everywhere() -> None:
    rows = EXAMPLES.query(
        "SELECT ?p ?n { ?x a owl:Ontology ; sh:declare [ sh:prefix ?p ; sh:namespace ?n ] }"
    )
    declared = {str(prefix): str(space) for prefix, space in rows}  # type: ignore[misc]
    used = {prefix for query in QUERIES.values() for prefix in re.findall(r"PREFIX (\S+):", query.text)}

    assert declared == {prefix: PREFIXES[prefix] for prefix in used}


def test_the_questions_conform_to_what_sib_asks() -> None:
    conforms, _, report = pyshacl.validate(
        EXAMPLES, shacl_graph=rdflib.Graph().parse(data=SHAPE, format="turtle")
    )

    assert conforms, report
    assert len(list(EXAMPLES.subjects(RDF.type, SH.SPARQLExecutable))) == len(QUERIES)


def test_without_an_endpoint_no_target_is_made_up() -> None:
    assert set(as_rdflib().predicates()) == set(EXAMPLES.predicates()) - {SCHEMA.target}


def test_with_an_endpoint_every_question_has_it_as_target() -> None:
    assert set(EXAMPLES.subjects(SCHEMA.target, rdflib.URIRef(ENDPOINT))) == set(map(iri, QUERIES))


@pytest.mark.parametrize(
    ("text", "class_", "property_"),
    [
        ("ASK { ?thing ?property ?value }", SH.SPARQLAskExecutable, SH.ask),
        (
            "CONSTRUCT { ?thing a ?value } WHERE { ?thing a ?value }",
            SH.SPARQLConstructExecutable,
            SH.construct,
        ),
    ],
)
def test_other_forms_have_classes_of_their_own(
    text: str, class_: rdflib.URIRef, property_: rdflib.URIRef, tmp_path: Path
) -> None:
    turtle = store.serialise(questions([odd(tmp_path, text)]), "turtle")

    read = rdflib.Graph().parse(data=turtle, format="turtle")

    assert (iri("odd"), RDF.type, class_) in read
    assert str(read.value(iri("odd"), property_)) == text


def test_a_form_that_shacl_does_not_have_is_refused(tmp_path: Path) -> None:
    query = odd(tmp_path, "DESCRIBE ?thing WHERE { ?thing ?property ?value }")

    with pytest.raises(QueryError, match=r"odd\.rq:1: found a DESCRIBE query; expected ASK or CONSTRUCT"):
        list(questions([query]))


def test_the_export_holds_the_questions(exported: Exported) -> None:
    read = rdflib.Graph().parse(exported.folder / "questions.ttl")

    assert read.isomorphic(as_rdflib())
    assert (None, RDF.type, OWL.Ontology) in read


def test_the_export_names_the_endpoint_where_it_is_given(small: store.LocalGraph, tmp_path: Path) -> None:
    export(small, tmp_path / "out", endpoint=ENDPOINT)

    said = f"<{ENDPOINT}>"
    assert f"void:sparqlEndpoint {said}" in (tmp_path / "out" / "void.ttl").read_text(encoding="utf-8")
    assert f"schema:target {said}" in (tmp_path / "out" / "questions.ttl").read_text(encoding="utf-8")


def test_an_endpoint_that_is_no_iri_is_refused(small: store.LocalGraph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"endpoint: found 'not <one>'; expected an absolute IRI"):
        export(small, tmp_path / "out", endpoint="not <one>")


def test_the_description_of_the_data_set_leads_to_the_questions(exported: Exported) -> None:
    assert "dcterms:relation <questions.ttl>" in (exported.folder / "dcat.ttl").read_text(encoding="utf-8")
