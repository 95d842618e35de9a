"""A result is a sequence of rows that knows what was asked."""

import copy
import pickle
from pathlib import Path

import pytest
import rdflib

from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph, Row
from comity.names import PREFIXES, Iri, Literal
from tests.knowledge.made import MEETING, column, result, typed

OTHER = Iri("https://w3id.org/comity/id/meeting/secd-6")


def test_rows_are_read_by_place_name_and_attribute(kg: KnowledgeGraph) -> None:
    row = result(kg, ("meeting", "count"), (MEETING, typed("7", "integer")))[0]
    meeting, count = row

    assert (row[0], row["meeting"], row.meeting) == (meeting,) * 3
    assert (row.count, row["count"], row[-1], len(row)) == (count, count, 7, 2)


def test_a_column_named_like_a_keyword_takes_an_underscore(kg: KnowledgeGraph) -> None:
    row = column(kg, Literal("Meeting"), name="class")[0]

    assert row.class_ == row["class"] == "Meeting"
    assert "class_" in dir(row)


def test_a_result_gives_a_column_by_its_name(kg: KnowledgeGraph) -> None:
    found = kg.ask("when-and-where", series="HD")

    assert found["meeting"] == found.column("meeting")


def test_a_column_that_is_not_there_is_said_so(kg: KnowledgeGraph) -> None:
    found = column(kg, MEETING, name="meeting")

    assert not hasattr(found[0], "meting")
    with pytest.raises(UsageError, match="found no column 'meting'; expected one of meeting"):
        found.column("meting")


def test_a_row_survives_a_copy_and_another_process() -> None:
    row = Row(("meeting",), ("meeting:secd-5",))

    assert copy.deepcopy(row) == pickle.loads(pickle.dumps(row)) == row
    assert repr(row) == "Row(meeting='meeting:secd-5')"


def test_a_result_is_a_sequence(kg: KnowledgeGraph) -> None:
    found = column(kg, MEETING, None, OTHER)

    assert (len(found), found[-1].value, len(found[1:])) == (3, "meeting:secd-6", 2)
    assert [row.value for row in found] == list(found.column("value"))


def test_the_answer_to_ask_is_true_or_false(kg: KnowledgeGraph) -> None:
    yes, no = kg.sparql("ASK { ?s ?p ?o }"), kg.sparql("ASK { ?s ?p <https://a.example/> }")

    assert (bool(yes), bool(no)) == (True, False)
    assert (yes[0].answer, no[0].answer) == (True, False)


def test_dictionaries_hold_none_for_what_is_not_bound(kg: KnowledgeGraph) -> None:
    found = result(kg, ("meeting", "start"), (MEETING, None))

    assert found.to_dicts() == [{"meeting": "meeting:secd-5", "start": None}]


def test_csv_has_whole_iris_unless_asked_otherwise(kg: KnowledgeGraph) -> None:
    found = result(kg, ("meeting", "number"), (MEETING, typed("007", "integer")))

    assert found.to_csv() == f"meeting,number\r\n{MEETING},007\r\n"
    assert found.to_csv(terms="curie") == "meeting,number\r\nmeeting:secd-5,007\r\n"


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_with_a_path_the_same_text_is_written_and_nothing_comes_back(
    kg: KnowledgeGraph, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"found.{kind}"
    write = getattr(column(kg, Literal("a,网络")), f"to_{kind}")

    assert write(path) is write(str(path)) is None
    assert path.read_bytes().decode() == write()


def test_a_path_that_cannot_be_written_is_said_so(kg: KnowledgeGraph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="found no way to write it"):
        column(kg, MEETING).to_csv(tmp_path / "no" / "found.csv")
    with pytest.raises(UsageError, match=r"to_csv\(path\): found 5; expected a text or a path"):
        column(kg, MEETING).to_csv(5)  # type: ignore[call-overload]


def test_csv_with_labels_cannot_run_as_a_formula(kg: KnowledgeGraph) -> None:
    assert column(kg, Literal("=1+1")).to_csv(terms="label").splitlines() == ["value", "'=1+1"]


def test_triples_become_an_rdflib_graph_with_literals_as_written(kg: KnowledgeGraph) -> None:
    query = (
        "CONSTRUCT { ?m a <https://a.example/M> } WHERE { ?m a <https://w3id.org/comity/ontology/Meeting> }"
    )
    found = kg.sparql(query)
    graph = found.to_rdflib()

    assert found.columns == ("subject", "predicate", "object")
    assert len(graph) == len(found) == len(set(graph.subjects(rdflib.RDF.type)))


def test_a_table_is_not_made_into_statements(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="the answer to SELECT; expected statements"):
        column(kg, MEETING).to_rdflib()


def test_rows_become_links_with_the_other_columns(kg: KnowledgeGraph) -> None:
    topic = Iri(PREFIXES["topic"] + "iana-transition")
    rows = (
        (typed("1", "integer"), MEETING, topic),
        (typed("2", "integer"), MEETING, topic),
        (None, MEETING, None),
    )
    network = result(kg, ("number", "meeting", "topic"), *rows).to_networkx()

    assert [data for _, _, data in network.edges(data=True)] == [{"number": 1}, {"number": 2}]
    assert network.nodes["topic:iana-transition"]["iri"] == topic.value


def test_a_network_needs_two_columns_of_things(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="expected two columns of things"):
        column(kg, MEETING).to_networkx()


def test_evidence_joins_wording_source_and_link(ours: KnowledgeGraph) -> None:
    found = ours.ask("where-was-it-agreed", topic="Internet governance").evidence()

    assert {"wording", "sourceLabel", "link"} <= set(found.columns)
    assert all(row.wording and row.sourceLabel for row in found)


def test_evidence_of_evidence_is_the_same(ours: KnowledgeGraph) -> None:
    found = ours.ask("where-was-it-agreed", topic="Internet governance").evidence()

    assert found.evidence().table == found.table


def test_rows_without_words_behind_them_say_so(kg: KnowledgeGraph) -> None:
    found = kg.sparql("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 3").evidence()

    assert set(found.column("wording")) == {None}
    assert found.notes[-1].startswith("No words stand behind these rows")
    assert len(found.to_rdflib()) == 3


def test_metadata_says_what_was_asked_of_which_data(kg: KnowledgeGraph) -> None:
    found = kg.ask("when-and-where", series="series:harbour")

    assert found.metadata["question"] == found.question == "when-and-where"
    assert found.metadata["parameters"] == {"series": ["series:harbour"]}
    assert (found.metadata["version"], found.metadata["digest"]) == (kg.version, kg.digest)
    assert "<https://w3id.org/comity/id/series/harbour>" in found.metadata["query"]
