"""The counts of the description are taken again here, in SPARQL, from the N-Quads of the export."""

import pyoxigraph as ox
import pytest

from comity.export import Exported, export
from comity.store import Graph
from tests.export import reading
from tests.export.conftest import SMALL, opened
from tests.export.reading import rows

# The question with which the SPARQL editor of SIB fills its suggestions, as its README gives it.
EDITOR = """
SELECT DISTINCT ?subjectClass ?property ?objectClass ?objectDatatype
WHERE {
  ?partition void:class ?subjectClass ; void:propertyPartition ?part .
  ?part void:property ?property .
  OPTIONAL {
    { ?part void:classPartition [ void:class ?objectClass ] }
    UNION { ?part ext:datatypePartition [ ext:datatype ?objectDatatype ] }
  }
}
"""


@pytest.fixture(scope="module")
def data(exported: Exported) -> ox.Store:
    """Return the default graph of the export as it was written, every triple once."""
    store = ox.Store()
    quads = ox.parse((exported.folder / "comity.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    store.bulk_extend(quads)
    return store


@pytest.fixture(scope="module")
def void(exported: Exported) -> ox.Store:
    return reading.turtle(exported.folder / "void.ttl")


@pytest.fixture(scope="module")
def dcat(exported: Exported) -> ox.Store:
    return reading.turtle(exported.folder / "dcat.ttl")


COUNTS = {
    "triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    "distinctObjects": "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
    "entities": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER (isIRI(?s)) }",
    "classes": "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c FILTER (isIRI(?c)) }",
    "properties": "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
}

# What the description says, and the same from the data.
PARTITIONS = {
    "classes": (
        """SELECT DISTINCT ?c ?n ?t {
             ?d void:dataDump ?f ; void:classPartition ?x .
             ?x void:class ?c ; void:entities ?n ; void:triples ?t
           }""",
        "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) (COUNT(*) AS ?t) { ?s a ?c ; ?p ?o } GROUP BY ?c",
    ),
    "properties": (
        """SELECT DISTINCT ?p ?n ?s ?o {
             ?d void:dataDump ?f ; void:propertyPartition ?x .
             ?x void:property ?p ; void:triples ?n ; void:distinctSubjects ?s ; void:distinctObjects ?o
           }""",
        """SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?a) AS ?s) (COUNT(DISTINCT ?b) AS ?o)
           { ?a ?p ?b } GROUP BY ?p""",
    ),
    "properties of classes": (
        """SELECT ?c ?p ?n ?o {
             ?y void:class ?c ; void:propertyPartition ?x .
             ?x void:property ?p ; void:triples ?n ; void:distinctObjects ?o
           }""",
        "SELECT ?c ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?b) AS ?o) { ?a a ?c ; ?p ?b } GROUP BY ?c ?p",
    ),
    "classes of objects": (
        """SELECT ?c ?p ?k ?n {
             ?y void:class ?c ; void:propertyPartition ?x .
             ?x void:property ?p ; void:classPartition [ void:class ?k ; void:triples ?n ]
           }""",
        "SELECT ?c ?p ?k (COUNT(*) AS ?n) { ?a a ?c ; ?p ?b . ?b a ?k } GROUP BY ?c ?p ?k",
    ),
    "datatypes": (
        """SELECT ?c ?p ?k ?n {
             ?y void:class ?c ; void:propertyPartition ?x .
             ?x void:property ?p ; ext:datatypePartition [ ext:datatype ?k ; void:triples ?n ]
           }""",
        """SELECT ?c ?p ?k (COUNT(*) AS ?n)
           { ?a a ?c ; ?p ?b FILTER (isLiteral(?b)) BIND (DATATYPE(?b) AS ?k) } GROUP BY ?c ?p ?k""",
    ),
    "links": (
        "SELECT ?w ?n { ?d a void:Linkset ; void:objectsTarget/void:uriSpace ?w ; void:triples ?n }",
        """SELECT ?w (COUNT(*) AS ?n)
           { ?a owl:sameAs ?b BIND (REPLACE(STR(?b), "[^/]+$", "") AS ?w) } GROUP BY ?w""",
    ),
}


@pytest.mark.parametrize("what", COUNTS)
def test_the_totals_are_true(what: str, void: ox.Store, data: ox.Store) -> None:
    said = rows(void, f"SELECT ?n {{ ?d a void:Dataset ; void:dataDump ?f ; void:{what} ?n }} LIMIT 1")

    assert said == rows(data, COUNTS[what])


@pytest.mark.parametrize("what", PARTITIONS)
def test_the_counts_of_partitions_are_true(what: str, void: ox.Store, data: ox.Store) -> None:
    said, counted = PARTITIONS[what]

    assert rows(void, said) == rows(data, counted)


def test_our_own_graph_says_how_many_things_wikidata_and_ror_know(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("ours")
    done = export(opened(SMALL.parents[2] / "graph", folder / "cache"), folder / "out")
    said, counted = PARTITIONS["links"]
    ours = ox.Store()
    ours.load((done.folder / "comity.ttl").read_bytes(), ox.RdfFormat.TURTLE)

    links = rows(reading.turtle(done.folder / "void.ttl"), said)

    assert links == rows(ours, counted)
    assert [space for space, _ in links] == ["http://www.wikidata.org/entity/", "https://ror.org/"]


def test_an_editor_finds_what_can_follow_a_class(void: ox.Store) -> None:
    found = {tuple(cell.rpartition("/")[2] for cell in row) for row in rows(void, EDITOR)}

    assert ("Meeting", "inSeries", "Series", "None") in found
    assert ("Meeting", "startDate", "None", "XMLSchema#date") in found


def test_the_data_set_is_named_by_what_it_holds(void: ox.Store, small: Graph) -> None:
    named = rows(void, "SELECT DISTINCT ?d { ?d a void:Dataset ; void:dataDump ?f }")

    assert named == [(f"https://w3id.org/comity/dataset/{small.digest[:16]}",)]


def test_both_descriptions_speak_of_one_data_set(void: ox.Store, dcat: ox.Store) -> None:
    assert rows(void, "SELECT DISTINCT ?d { ?d void:dataDump ?f }") == rows(
        dcat, "SELECT ?d { ?d a dcat:Dataset }"
    )


def test_every_distribution_is_a_file_of_that_size_and_checksum(dcat: ox.Store, exported: Exported) -> None:
    said = rows(
        dcat,
        """SELECT ?u ?n ?h {
             ?d a dcat:Distribution ; dcat:downloadURL ?u ; dcat:byteSize ?n ; dcat:mediaType ?m ;
                dcterms:license ?l ; spdx:checksum ?c .
             ?c spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue ?h
           }""",
    )
    data = [file for file in exported.files if file.path.startswith(("comity.", "jsonld/", "tables/"))]
    data = [file for file in data if not file.path.endswith(".json")]

    here = "https://example.org/export/"
    assert said == sorted((here + file.path, str(file.size), file.sha256) for file in data)


def test_a_json_document_names_the_published_context_that_it_holds(
    dcat: ox.Store, exported: Exported
) -> None:
    found = rows(dcat, "SELECT ?d ?c { ?d a dcat:Distribution ; dcterms:conformsTo ?c }")

    documents = [file for file in exported.files if file.path.startswith("jsonld/")]
    assert {context for _, context in found} == {"https://w3id.org/comity/context.jsonld"}
    assert len(found) == len(documents)


def test_every_distribution_belongs_to_the_data_set(dcat: ox.Store) -> None:
    assert (
        rows(dcat, "SELECT ?x { ?x a dcat:Distribution . FILTER NOT EXISTS { ?d dcat:distribution ?x } }")
        == []
    )


@pytest.mark.parametrize(
    "property_",
    [
        "title",
        "description",
        "identifier",
        "issued",
        "language",
        "license",
        "publisher",
        "temporal",
        "conformsTo",
    ],
)
def test_the_data_set_says_once(property_: str, dcat: ox.Store) -> None:
    assert len(rows(dcat, f"SELECT ?v {{ ?d a dcat:Dataset ; dcterms:{property_} ?v }}")) == 1


def test_the_period_runs_from_the_first_meeting_to_the_last(dcat: ox.Store) -> None:
    found = rows(dcat, "SELECT ?a ?b { ?d dcterms:temporal [ dcat:startDate ?a ; dcat:endDate ?b ] }")

    assert found == [("2029-10-08", "2032-03")]


def test_the_date_of_issue_is_that_of_the_vocabulary(dcat: ox.Store, data: ox.Store) -> None:
    issued = "SELECT ?v { <https://w3id.org/comity/ontology/> dcterms:issued ?v }"

    assert rows(dcat, "SELECT ?v { ?d a dcat:Dataset ; dcterms:issued ?v }") == rows(data, issued)


def test_the_version_is_that_of_the_package(dcat: ox.Store, small: Graph) -> None:
    assert rows(dcat, "SELECT ?v { ?d dcat:version ?v }") == [(small.version,)]


@pytest.mark.parametrize("name", ["void.ttl", "dcat.ttl"])
def test_a_description_speaks_of_files_relative_to_itself(name: str, exported: Exported) -> None:
    text = (exported.folder / name).read_text(encoding="utf-8")

    assert "<comity.nq>" in text
    assert "/here/" not in text


@pytest.mark.parametrize("name", ["void.ttl", "dcat.ttl"])
def test_a_description_has_no_node_without_a_name(name: str, exported: Exported) -> None:
    assert "_:" not in (exported.folder / name).read_text(encoding="utf-8")
