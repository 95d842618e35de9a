import json
import subprocess
import sys
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib

from comity import store
from comity.errors import StoreError, UsageError
from comity.names import PREFIXES, Blank, Iri, Literal, Term
from tests.store.forms import FORMS

COMITY = PREFIXES["comity"]
A = Iri(PREFIXES["meeting"] + "a")
GRAPH = "https://w3id.org/comity/graph/a"
SAMPLE: list[tuple[Term, Term, Term, str]] = [
    (A, Iri(COMITY + "ordinal"), Literal("01", PREFIXES["xsd"] + "integer"), GRAPH),
    (A, Iri(PREFIXES["rdf"] + "type"), Iri(COMITY + "Meeting"), GRAPH),
    (A, Iri(COMITY + "stance"), Iri(PREFIXES["stance"] + "agreed"), GRAPH),
    (A, Iri(PREFIXES["skos"] + "inScheme"), Iri(PREFIXES["scheme"] + "stance"), GRAPH),
    (
        A,
        Iri(PREFIXES["skos"] + "prefLabel"),
        Literal("Zürich\r\n<&\"'>\t", PREFIXES["rdf"] + "langString", "en"),
        GRAPH,
    ),
    (Blank("b1"), Iri(COMITY + "partOf"), A, GRAPH),
]
READERS = {
    "jsonld": ox.RdfFormat.JSON_LD,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
}


def canonical(text: bytes, syntax: str) -> ox.Dataset:
    found = ox.Dataset(ox.parse(text, READERS[syntax]))
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return found


@pytest.mark.parametrize("syntax", store.FORMATS)
def test_what_is_written_reads_back_the_same(syntax: str) -> None:
    graphs = syntax in {"jsonld", "nquads", "trig"}
    expected = store.serialise(SAMPLE if graphs else [each[:3] for each in SAMPLE], "nquads")

    written = store.serialise(SAMPLE, syntax)

    assert canonical(written, syntax) == canonical(expected, "nquads")


@pytest.mark.parametrize("syntax", store.FORMATS)
def test_the_same_statements_give_the_same_bytes_in_any_order(syntax: str) -> None:
    assert store.serialise(SAMPLE[::-1] + SAMPLE, syntax) == store.serialise(SAMPLE, syntax)


@pytest.mark.parametrize("syntax", ["trig", "turtle"])
def test_only_prefixes_in_use_are_written_in_alphabetical_order(syntax: str) -> None:
    lines = store.serialise(SAMPLE, syntax).decode().splitlines()
    prefixes = [line.split()[1] for line in lines if line.startswith("@prefix")]

    graph = ["graph:"] if syntax == "trig" else []
    assert prefixes == ["comity:", *graph, "meeting:", "scheme:", "skos:", "stance:"]
    assert "\\/" not in "".join(lines)


def test_types_come_first_in_turtle() -> None:
    body = store.serialise(SAMPLE, "turtle").decode().partition("\nmeeting:a ")[2]

    assert body.startswith("a comity:Meeting ;\n")


def test_rdf_xml_is_well_formed_and_keeps_carriage_returns() -> None:
    written = store.serialise(SAMPLE, "rdfxml")

    label = ElementTree.fromstring(written).find(f".//{{{PREFIXES['skos']}}}prefLabel")
    assert label is not None
    assert label.text == "Zürich\r\n<&\"'>\t"


@pytest.mark.parametrize(
    "statement",
    [
        (A, Iri(COMITY + "x"), Literal("a\x0bb")),
        (A, Iri(COMITY + "x"), Literal("a\ufffe")),
        (A, Iri("http://a/1"), Literal("a")),
    ],
)
def test_what_xml_cannot_hold_is_refused(statement: tuple[Term, Term, Term]) -> None:
    with pytest.raises(StoreError, match="found text or a name that XML cannot hold"):
        store.serialise([statement], "rdfxml")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="found 'n3'; expected jsonld or nquads or"):
        store.serialise([], "n3")


@pytest.mark.parametrize("form", FORMS)
def test_a_literal_is_exported_as_written(where: store.Folders, form: str) -> None:
    (where.records[0] / "forms.ttl").write_text(f"<a:a> <a:b> {form} .")
    statements = [each for each in store.open_folders(where).statements() if each[0] == Iri("a:a")]

    assert store.serialise(statements, "ntriples").decode() == f"<a:a> <a:b> {form} .\n"


def test_all_literal_forms_stand_beside_each_other_in_the_built_dataset(where: store.Folders) -> None:
    (where.records[0] / "forms.ttl").write_text(f"<a:a> <a:b> {' , '.join(FORMS)} .")

    lines = store.open_folders(where).dataset.decode().splitlines()

    assert len([line for line in lines if line.startswith("<a:a>")]) == len(set(FORMS)) == 39


def test_frames_give_documents_with_the_context_given() -> None:
    contexts = {"https://w3id.org/comity/context": {"@context": {"comity": COMITY, "id": "@id"}}}
    frame = {"@context": "https://w3id.org/comity/context", "@type": COMITY + "Meeting"}

    framed = store.frame(SAMPLE, contexts, frame)

    assert (framed["id"], framed["@type"]) == (A.value, "comity:Meeting")
    assert framed["comity:ordinal"] == {"@type": PREFIXES["xsd"] + "integer", "@value": "01"}
    assert json.dumps(framed) == json.dumps(store.frame(SAMPLE[::-1], contexts, frame))


@pytest.mark.parametrize("url", ["https://schema.org/", "file:///etc/passwd", "http://127.0.0.1:9/"])
def test_a_context_that_was_not_given_is_never_fetched(url: str) -> None:
    with pytest.raises(StoreError, match=f"found the context {url}; expected one of none"):
        store.frame(SAMPLE, {}, {"@context": url})


def test_a_context_given_once_is_not_remembered() -> None:
    url = "https://w3id.org/comity/context"
    frame = {"@context": url, "@type": COMITY + "Meeting"}
    store.frame(SAMPLE, {url: {"@context": {"id": "@id"}}}, frame)

    assert store.frame(SAMPLE, {url: {"@context": {"iri": "@id"}}}, frame)["iri"] == A.value
    with pytest.raises(StoreError, match="found the context https://w3id"):
        store.frame(SAMPLE, {}, frame)


def test_an_impossible_frame_is_refused() -> None:
    with pytest.raises(StoreError, match="expected a frame and contexts that can be processed"):
        store.frame(SAMPLE, {}, {"@id": 5})


@pytest.mark.parametrize("form", FORMS)
def test_rdflib_gets_literals_as_written(where: store.Folders, form: str) -> None:
    (where.records[0] / "forms.ttl").write_text(f"<a:a> <a:b> {form} .")

    dataset = store.open_folders(where).to_rdflib()

    [value] = dataset.objects(rdflib.URIRef("a:a"), rdflib.URIRef("a:b"))
    assert value.n3().replace("\n", "\\n") == form
    assert rdflib.NORMALIZE_LITERALS


def test_rdflib_gets_every_graph_and_the_union_as_default(graph: store.Graph) -> None:
    dataset = graph.to_rdflib()

    assert {str(each.identifier) for each in dataset.graphs()} - {"urn:x-rdflib:default"} == {
        entry.graph for entry in graph.manifest.graphs
    }
    assert len(dataset.query("SELECT * { ?meeting a <https://w3id.org/comity/ontology/Meeting> }")) == 2


def test_importing_the_store_loads_no_slow_library() -> None:
    program = "import sys, comity, comity.store; print(*sys.modules)"
    loaded = set(subprocess.check_output([sys.executable, "-c", program], text=True).split())

    assert not loaded & {"rdflib", "pyld", "pyshacl", "networkx", "requests", "platformdirs", "unittest"}
