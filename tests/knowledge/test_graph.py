"""The graph is asked by question, in SPARQL, in plain words and by name."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

import comity
from comity import store
from comity.errors import LimitError, QueryError, UsageError
from comity.knowledge import KnowledgeGraph
from comity.knowledge.arguments import texts
from comity.names import PREFIXES, Iri
from tests.knowledge.conftest import SMALL

HARBOUR = Iri("https://w3id.org/comity/id/series/harbour")
SLOW = "SELECT (COUNT(*) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.parametrize("series", ["series:harbour", "HD", HARBOUR, HARBOUR.value, ["HD"]])
def test_a_question_takes_any_name_of_a_thing(kg: KnowledgeGraph, series: str | Iri | list[str]) -> None:
    found = kg.ask("when-and-where", series=series)

    assert found.parameters == {"series": ("series:harbour",)}
    assert found[0].meeting.iri.startswith("https://w3id.org/comity/id/meeting/")


def test_a_row_of_one_answer_is_a_parameter_of_the_next(ours: KnowledgeGraph) -> None:
    meeting = ours.ask("when-and-where", series="SECD")[-1].meeting
    found = ours.ask("who-hosted-a-meeting", meeting=meeting)

    assert set(found.column("meeting")) == {meeting}


def test_a_thing_in_hand_is_a_value_wherever_a_name_is(ours: KnowledgeGraph) -> None:
    topic, fifth = ours.entity("topic:internet-governance"), ours.entity("secd-5")

    assert ours.ask("where-was-it-agreed", topic=topic).parameters == {"topic": (topic.curie,)}
    assert len(ours.compare(fifth, "secd-6").comparison.columns) == 2
    assert ours.entity(fifth).iri == fifth.iri


def test_a_parameter_that_is_left_out_is_told_as_python_writes_it(kg: KnowledgeGraph) -> None:
    notes = " ".join(kg.ask("where-was-it-agreed").notes)

    assert "choose with topic=" in notes
    assert "--" not in notes


@pytest.mark.parametrize(
    "given", [{"bar": "x"}, {"topic": []}, {"topic": None}, {"topic": 1.5}, {"topic": b"HD"}]
)
def test_what_a_question_does_not_take_is_refused(kg: KnowledgeGraph, given: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="expected"):
        kg.ask("where-was-it-agreed", **given)


def test_what_is_refused_is_shown_on_one_short_line(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match=r"^topic: found [^\n]{80}; expected a name"):
        kg.ask("where-was-it-agreed", topic=kg.entity("harbour-2").facts.to_pandas())


def test_dates_and_numbers_become_the_texts_that_questions_read() -> None:
    assert texts("day", [date(2016, 11, 14), 2016, True]) == ("2016-11-14", "2016", "true")


def test_a_question_that_there_is_not_gets_the_nearest(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="where-was-it-agreed"):
        kg.ask("where-was-it-agred")


def test_a_question_unlike_any_is_refused_in_the_words_of_python(kg: KnowledgeGraph) -> None:
    with pytest.raises(
        UsageError, match=r"no question 'nope'; expected a question, one of kg\.questions\(\)$"
    ):
        kg.ask("nope")


def test_a_parameter_that_is_none_gets_those_that_python_takes(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match=r"found the parameter 'Topic'; expected topic$"):
        kg.ask("where-was-it-agreed", Topic="CBMs")


def test_plain_words_are_understood_and_the_reading_is_told(ours: KnowledgeGraph) -> None:
    found = ours.ask("where was Internet governance agreed on?")

    assert found.question == "where-was-it-agreed"
    assert found.notes[0] == "Understood as ask('where-was-it-agreed', topic='topic:internet-governance')"


def test_a_parameter_that_is_given_beside_plain_words_is_part_of_the_reading_told(
    ours: KnowledgeGraph,
) -> None:
    found = ours.ask("where was Internet governance agreed on?", topic="IANA transition")

    assert found.parameters == {"topic": ("topic:iana-transition",)}
    assert found.notes[0] == "Understood as ask('where-was-it-agreed', topic='topic:iana-transition')"


def test_a_sentence_of_a_script_without_blanks_is_plain_words(ours: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="words that ask no known question"):
        ours.ask("第五次会议是谁主办的")


@pytest.mark.parametrize("words", ["who hosted the fifth meeting?", "frobnicate the blork"])
def test_words_in_doubt_are_refused_with_the_readings(ours: KnowledgeGraph, words: str) -> None:
    with pytest.raises(UsageError, match=r"expected ask\('"):
        ours.ask(words)


def test_sparql_is_stopped_in_time(kg: KnowledgeGraph) -> None:
    with pytest.raises(LimitError, match=r"within 0\.2 seconds"):
        kg.sparql(SLOW, timeout=0.2)


def test_sparql_with_a_mistake_is_refused_with_its_place(kg: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="query:1: found"):
        kg.sparql("SELECT ?s WHERE { ?s ?p")


@pytest.mark.parametrize("name", ["folder", "path", "dump"])
def test_a_graph_opens_from_a_folder_and_a_dump(kg: KnowledgeGraph, tmp_path: Path, name: str) -> None:
    dump = tmp_path / "all.nq"
    dump.write_bytes(store.open([str(SMALL)]).dataset)
    source: str | Path = {"folder": str(SMALL), "path": SMALL, "dump": dump}[name]

    found = comity.open(source).ask("when-and-where", series="HD")

    assert found.to_csv() == kg.ask("when-and-where", series="HD").to_csv()


def test_the_questions_are_found_by_name_place_and_area(kg: KnowledgeGraph) -> None:
    every, some = kg.questions(), kg.questions("topics")

    assert every["when-and-where"].name in every
    assert every[0] == every[every[0].name]
    assert 0 < len(some) < len(every)
    assert all("topics" in question.areas for question in some)


def test_a_question_says_what_it_takes_and_how_people_ask_it(kg: KnowledgeGraph) -> None:
    question = kg.questions()["where-was-it-agreed"]

    assert list(question.parameters) == ["topic"]
    assert question.phrasings
    assert question.summary in repr(question)


@pytest.mark.parametrize(("area", "name"), [("sports", None), (None, "who")])
def test_an_area_or_a_question_that_is_not_there_is_refused(
    kg: KnowledgeGraph, area: str | None, name: str | None
) -> None:
    with pytest.raises(UsageError, match="expected one of"):
        kg.questions(area)[name or 0]


def test_a_comparison_is_a_result_with_its_structure(ours: KnowledgeGraph) -> None:
    found = ours.compare("secd-5", "secd-6")

    assert set(found.column("meeting")) == {"meeting:secd-5", "meeting:secd-6"}
    assert found.notes == (found.comparison.summary,)
    assert all(stance.iri.startswith(PREFIXES["stance"]) for stance in found.column("stance") if stance)


def test_a_timeline_is_a_result_with_its_steps(ours: KnowledgeGraph) -> None:
    found = ours.timeline("IANA transition")

    assert {"start", "stance", "wording", "link"} <= set(found.columns)
    assert set(found.column("gloss")) == {step.gloss for step in found.timeline.steps}


def test_a_network_is_that_of_the_view_and_its_filter(ours: KnowledgeGraph) -> None:
    network = ours.network("institution-topic", role="supporter")

    assert network.graph["filters"].startswith("role supporter")
    assert all(":" in node for node in network)


def test_a_search_is_a_result_the_best_first(ours: KnowledgeGraph) -> None:
    found = ours.search("IANA transition", kind="topic")

    assert found[0].thing == "topic:iana-transition"
    assert found[0].score == 1.0


@pytest.mark.parametrize("text", ["", "  ", "—"])
def test_a_search_for_no_word_is_refused_as_the_command_does(kg: KnowledgeGraph, text: str) -> None:
    with pytest.raises(UsageError, match=f"search: found '{text}'; expected a name, part of one"):
        kg.search(text)


def test_a_thing_that_is_not_there_is_looked_for_by_the_name_of_the_method(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match=r"^entity: found no thing 'harbour-99'"):
        kg.entity("harbour-99")


def test_a_graph_of_records_is_checked(kg: KnowledgeGraph) -> None:
    assert kg.check().counts.files > 0


def test_a_dump_has_no_records_to_check(tmp_path: Path) -> None:
    dump = tmp_path / "all.nq"
    dump.write_bytes(store.open([str(SMALL)]).dataset)

    with pytest.raises(UsageError, match="expected a graph opened from folders of records"):
        comity.open(dump).check()


def test_a_graph_prints_what_it_is(kg: KnowledgeGraph) -> None:
    assert repr(kg).startswith("<KnowledgeGraph: version 0.1.0, digest ")
    assert isinstance(kg.questions(), Sequence)
