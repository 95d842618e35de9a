import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyld import jsonld as pyld  # type: ignore[import-untyped]

from comity.export import Exported, export
from comity.names import PREFIXES, ROOT
from comity.store import Graph
from tests.export import reading
from tests.export.conftest import Record

ONTOLOGY = Path(__file__).parents[2] / "ontology"
CONTEXT = (ONTOLOGY / "context.jsonld").read_bytes()
TERMS = json.loads(CONTEXT)["@context"]
FRAMES = sorted(path.stem for path in (ONTOLOGY / "frames").glob("*.jsonld"))
OWL = PREFIXES["owl"]
RDF_TYPE = f"{PREFIXES['rdf']}type"
THINGS = (f"<{ROOT}id/", f"<{ROOT}scheme/")

# Dates whose name does not end in "Date".
UNMARKED = ("asOf", "entryIntoForce")


def vocabulary(kind: str) -> list[str]:
    found = ox.parse((ONTOLOGY / "comity.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    things = [quad.subject for quad in found if quad.object == ox.NamedNode(OWL + kind)]
    names = [thing.value for thing in things if isinstance(thing, ox.NamedNode)]
    return sorted(
        name.removeprefix(PREFIXES["comity"]) for name in names if name.startswith(PREFIXES["comity"])
    )


def records(exported: Exported, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((exported.folder / f"jsonld/{name}.jsonld").read_bytes())[
        "records"
    ]
    return found


def triples(exported: Exported, name: str) -> reading.Lines:
    return reading.by_pyld((exported.folder / f"jsonld/{name}.jsonld").read_bytes())


@pytest.mark.parametrize("class_", vocabulary("Class"))
def test_the_context_has_every_class(class_: str) -> None:
    assert TERMS[class_] == f"comity:{class_}"


@pytest.mark.parametrize("property_", vocabulary("ObjectProperty"))
def test_the_context_has_every_object_property_as_a_link(property_: str) -> None:
    several = {} if property_ in vocabulary("FunctionalProperty") else {"@container": "@set"}

    assert TERMS[property_] == {"@id": f"comity:{property_}", "@type": "@id", **several}


@pytest.mark.parametrize("property_", vocabulary("DatatypeProperty"))
def test_the_context_has_every_datatype_property(property_: str) -> None:
    assert TERMS[property_]["@id"] == f"comity:{property_}"


@pytest.mark.parametrize(
    "property_", [*UNMARKED, *(name for name in vocabulary("DatatypeProperty") if name.endswith("Date"))]
)
def test_a_date_has_one_key_for_each_precision(property_: str) -> None:
    stem = property_.removesuffix("Date")
    keys = {property_: "xsd:date", f"{stem}Month": "xsd:gYearMonth", f"{stem}Year": "xsd:gYear"}
    for key, datatype in keys.items():
        assert TERMS[key] == {"@id": f"comity:{property_}", "@type": datatype}


def test_the_context_has_no_term_that_the_vocabulary_lacks() -> None:
    ours = [term["@id"] if isinstance(term, dict) else term for term in TERMS.values() if term != 1.1]
    named = {iri.removeprefix("comity:") for iri in ours if iri.startswith("comity:")}

    assert named <= {*vocabulary("Class"), *vocabulary("ObjectProperty"), *vocabulary("DatatypeProperty")}


def test_the_context_has_the_prefixes_of_all_vocabularies() -> None:
    vocabularies = {name: space for name, space in PREFIXES.items() if not space.startswith(ROOT)}

    assert {name: TERMS[name] for name in vocabularies} == vocabularies
    assert TERMS["comity"] == PREFIXES["comity"]


def test_every_class_of_records_has_a_frame(small: Graph) -> None:
    framed = {json.loads((ONTOLOGY / f"frames/{name}.jsonld").read_bytes())["@type"] for name in FRAMES}
    wider = {"Party", "Agreement"}

    assert framed == {*vocabulary("Class"), "Concept", "ConceptScheme"} - wider


@pytest.mark.parametrize("name", FRAMES)
def test_every_statement_in_a_document_is_in_the_dataset(name: str, exported: Exported, small: Graph) -> None:
    assert triples(exported, name) <= reading.lines_of(small, "comity.ttl")


def test_every_statement_about_a_record_is_in_a_document(exported: Exported, small: Graph) -> None:
    found = set().union(*(triples(exported, name) for name in FRAMES))
    dataset = reading.lines_of(small, "comity.ttl")
    records = {line.split()[0] for line in dataset if f" <{RDF_TYPE}> " in line and line.startswith(THINGS)}

    assert {line for line in dataset if line.split()[0] in records} - found == set()


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("read", [reading.by_rdflib, reading.by_oxigraph])
def test_other_readers_without_a_network_find_the_same(
    read: Callable[[bytes], reading.Lines], name: str, exported: Exported
) -> None:
    document = (exported.folder / f"jsonld/{name}.jsonld").read_bytes()

    assert read(document) == reading.by_pyld(document) != set()


def test_the_context_inside_is_the_published_one(exported: Exported) -> None:
    documents = [json.loads(path.read_bytes()) for path in exported.folder.rglob("*.jsonld")]

    assert {json.dumps(each["@context"]) for each in documents} == {json.dumps(TERMS)}


@pytest.mark.parametrize("name", FRAMES)
def test_an_exported_frame_lays_out_a_document_again_without_a_network(name: str, exported: Exported) -> None:
    frame = json.loads((exported.folder / f"ontology/frames/{name}.jsonld").read_bytes())
    document = json.loads((exported.folder / f"jsonld/{name}.jsonld").read_bytes())

    framed = pyld.frame(document, frame, {"documentLoader": reading.no_network})

    records = framed.get("records", [framed])
    assert {each["id"] for each in records} == {each["id"] for each in document["records"]}


def test_a_record_reads_well_without_linked_data(exported: Exported) -> None:
    second = "https://w3id.org/comity/id/meeting/harbour-2"
    meeting = next(each for each in records(exported, "meetings") if each["id"] == second)

    assert list(meeting)[:3] == ["id", "type", "label"]
    assert (meeting["label"], meeting["startDate"]) == ("2nd Harbour Dialogue", "2031-05-19")
    assert meeting["inSeries"]["label"] == "Harbour Dialogue"


def test_a_statement_carries_the_words_that_prove_it(exported: Exported) -> None:
    for statement in records(exported, "statements"):
        assert all(passage["inSource"]["label"] for passage in statement["evidence"])


@pytest.mark.parametrize("name", FRAMES)
def test_keys_stand_in_one_order(name: str, exported: Exported) -> None:
    first = ("id", "type", "label")
    for record in records(exported, name):
        rest = [key for key in record if key not in first]
        assert list(record) == [*(key for key in first if key in record), *sorted(rest)]


def test_a_single_record_is_still_a_list(graph_of: Record, tmp_path: Path) -> None:
    done = export(graph_of("meeting:odd-1 a comity:Meeting ."), tmp_path / "out")

    assert [record["id"] for record in records(done, "meetings")] == [
        "https://w3id.org/comity/id/meeting/odd-1"
    ]
    assert records(done, "claims") == []


def test_numbers_are_numbers_only_where_nothing_is_lost(graph_of: Record, tmp_path: Path) -> None:
    done = export(
        graph_of('meeting:odd-1 a comity:Meeting ; comity:ordinal 7, -7, "07"^^xsd:integer .'),
        tmp_path / "out",
    )

    assert [value for value in records(done, "meetings")[0]["ordinal"] if isinstance(value, int)] == [-7, 7]
    assert {"@type": "xsd:integer", "@value": "07"} in records(done, "meetings")[0]["ordinal"]


def test_labels_in_other_languages_stand_beside_the_english_one(graph_of: Record, tmp_path: Path) -> None:
    done = export(
        graph_of('meeting:odd-1 a comity:Meeting ; skos:prefLabel "one"@en , "un"@fr .'), tmp_path / "out"
    )

    record = records(done, "meetings")[0]
    assert (record["label"], record["prefLabel"]) == ("one", {"@language": "fr", "@value": "un"})


def test_a_year_has_a_key_of_its_own(graph_of: Record, tmp_path: Path) -> None:
    turtle = 'meeting:odd-1 a comity:Meeting ; comity:startDate "2031"^^xsd:gYear .'

    done = export(graph_of(turtle), tmp_path / "out")

    assert records(done, "meetings")[0]["startYear"] == "2031"


def test_a_link_to_a_thing_without_a_record_is_kept(graph_of: Record, tmp_path: Path) -> None:
    done = export(
        graph_of("meeting:odd-1 a comity:Meeting ; comity:evidence meeting:lost ."), tmp_path / "out"
    )

    assert records(done, "meetings")[0]["evidence"][0]["id"] == "https://w3id.org/comity/id/meeting/lost"
