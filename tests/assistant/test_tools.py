"""What each tool answers."""

import json

import jsonschema
import pytest

from comity.assistant.paging import MOST_CHARACTERS
from comity.search import open_index
from comity.store import LocalGraph
from tests.assistant.conftest import Assistant

CALLS = {
    "list_questions": {"area": "agreements"},
    "run_question": {"question": "where-was-it-agreed", "parameters": {"topic": "Cybercrime"}},
    "ask_in_words": {"text": "who hosted harbour-2?"},
    "search": {"text": "harbour"},
    "get_entity": {"name": "harbour-2"},
    "compare": {"meetings": ["harbour-1", "harbour-2"]},
    "timeline": {"topic": "Cybercrime"},
    "schema_card": {},
    "sparql_select": {"query": "SELECT ?s ?o WHERE { ?s a ?o } ORDER BY ?s ?o"},
}


def test_every_tool_is_read_only_and_says_what_it_takes_and_gives(assistant: Assistant) -> None:
    tools = assistant.talk(lambda client: client.list_tools()).tools

    assert [tool.name for tool in tools] == list(CALLS)
    for tool in tools:
        hints = tool.annotations
        assert (hints.read_only_hint, hints.idempotent_hint, hints.open_world_hint) == (True, True, False)
        assert tool.title
        assert tool.description
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        jsonschema.Draft202012Validator.check_schema(tool.output_schema)


@pytest.mark.parametrize("name", CALLS)
def test_an_answer_fits_its_schema_and_names_its_dataset(
    assistant: Assistant, small: LocalGraph, name: str
) -> None:
    tools = assistant.talk(lambda client: client.list_tools()).tools
    (schema,) = (tool.output_schema for tool in tools if tool.name == name)

    result = assistant.call(name, **CALLS[name])

    jsonschema.validate(result.structured_content, schema)
    assert json.loads(result.content[0].text) == result.structured_content
    assert result.structured_content["dataset"] == {"version": small.version, "digest": small.digest}


def test_questions_are_found_by_all_the_words_given(assistant: Assistant) -> None:
    found = assistant.answer("list_questions", words="Consensus  REACH topic")

    (question,) = found["questions"]
    assert question["name"] == "where-was-it-agreed"
    assert [each["name"] for each in question["parameters"]] == ["topic"]


def test_a_row_has_things_by_iri_and_label_and_the_words_that_prove_it(assistant: Assistant) -> None:
    found = assistant.answer("run_question", question="who-hosted", parameters={"series": "HD"})

    row = found["rows"][0]
    assert row["cells"]["meeting"]["iri"].endswith("id/meeting/harbour-1")
    assert "Harbour" in row["cells"]["meeting"]["label"]
    assert {"wording", "source"} <= row["evidence"]["shown"][0].keys()


def test_what_was_assumed_is_told(assistant: Assistant) -> None:
    found = assistant.answer("run_question", question="where-was-it-agreed")

    assert any("choose with the parameter topic" in note for note in found["notes"])


def test_an_empty_answer_says_what_it_means(assistant: Assistant) -> None:
    found = assistant.answer(
        "run_question", question="where-was-it-agreed", parameters={"topic": "IANA transition"}
    )

    assert found["rows"] == []
    assert any(note.startswith("No row.") for note in found["notes"])


def test_the_pages_of_an_answer_give_each_row_once(assistant: Assistant) -> None:
    query = "SELECT ?s ?p WHERE { ?s ?p ?o } ORDER BY ?s ?p"
    whole = assistant.answer("sparql_select", query=query, limit=7)

    more = whole["more"]
    rest = assistant.answer("sparql_select", query=query, start=more["next_start"], limit=7)

    assert more["left"] == whole["total"] - 7
    assert rest["rows"][0] not in whole["rows"]


def test_an_answer_is_cut_where_it_grows_too_long_and_says_so(assistant: Assistant) -> None:
    query = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 500"

    result = assistant.call("sparql_select", query=query, limit=200)

    assert len(result.content[0].text) < 1.2 * MOST_CHARACTERS
    assert 0 < result.structured_content["more"]["left"] < 500


def test_a_thing_is_shown_with_its_facts_its_links_and_its_words(assistant: Assistant) -> None:
    found = assistant.answer("get_entity", name="harbour-2")

    assert found["kind"] == "meeting"
    assert found["evidence"]["shown"][0]["wording"]
    assert {"start date", "place"} <= {fact["property"]["label"] for fact in found["facts"]}
    assert any(link["property"]["label"] == "on agenda of" for link in found["links"])


def test_meetings_are_compared_with_the_words_on_each_topic(assistant: Assistant) -> None:
    found = assistant.answer("compare", meetings=["harbour-1", "harbour-2"])

    assert [each["meeting"]["iri"][-9:] for each in found["meetings"]] == ["harbour-1", "harbour-2"]
    assert {topic["mark"] for topic in found["topics"]} <= {"new", "stronger", "same", "weaker", "gone"}
    assert all(said["evidence"]["shown"] for topic in found["topics"] for said in topic["said"])


def test_a_topic_is_followed_statement_by_statement(assistant: Assistant) -> None:
    found = assistant.answer("timeline", topic="Cybercrime")

    assert found["total"] == len({step["statement"]["iri"] for step in found["steps"]}) > 0
    assert found["steps"] == sorted(found["steps"], key=lambda step: (step["start"], step["meeting"]["iri"]))


def test_plain_words_are_answered_where_they_are_sure(assistant: Assistant) -> None:
    found = assistant.answer("ask_in_words", text="who hosted the second Harbour Dialogue?")

    assert found["verdict"] == "understood"
    assert found["answer"]["rows"]
    assert found["answer"]["question"] == found["readings"][0]["question"]


def test_plain_words_that_are_not_understood_get_no_answer(assistant: Assistant) -> None:
    found = assistant.answer("ask_in_words", text="how do I bake bread?")

    assert found["verdict"] == "unsure"
    assert "answer" not in found


def test_a_search_finds_names_and_knows_kinds(assistant: Assistant) -> None:
    found = assistant.answer("search", text="harbor dialogue", kind="series")

    assert [hit["kind"] for hit in found["hits"]] == ["series"]
    assert found["hits"][0]["iri"].endswith("id/series/harbour")


def test_the_card_fits_a_context_window_and_its_queries_run(assistant: Assistant) -> None:
    result = assistant.call("schema_card")

    assert len(result.content[0].text) < 20_000
    for example in result.structured_content["examples"]:
        assistant.answer("sparql_select", query=example["query"])


def test_the_card_counts_as_the_graph_does(assistant: Assistant, small: LocalGraph) -> None:
    card = assistant.answer("schema_card")

    (meetings,) = (each["uses"] for each in card["classes"] if each["name"] == "comity:Meeting")
    counted = small.select("SELECT ?m WHERE { ?m a <https://w3id.org/comity/ontology/Meeting> }")
    assert meetings == len(counted.rows)


def test_an_index_that_the_caller_has_open_is_not_carried_into_a_call(small: LocalGraph) -> None:
    graph = LocalGraph(small.dataset, small.manifest)
    assert open_index(graph)

    found = Assistant(graph).answer("search", text="harbour")

    assert found["hits"]
