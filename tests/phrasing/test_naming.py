"""What a text names: by place, by number, by the two that meet; and what it denies, or asks of a period."""

from collections.abc import Mapping

import pytest

from comity.catalogue import Query
from comity.names import shorten
from comity.phrasing.naming import things_named
from comity.phrasing.sentence import plain
from comity.phrasing.templates import phrasings
from comity.phrasing.words import read_words
from comity.search import open_index
from comity.store import Graph
from tests.phrasing.conftest import Ask, understood


def named(graph: Graph, questions: Mapping[str, Query], text: str) -> set[str]:
    """Return the meetings and series that ``text`` names, as CURIEs."""
    index, known, words = open_index(graph), phrasings(questions), plain(open_index(graph), text)
    found = things_named(graph, index, known, words, read_words(words))
    things = (each.things.get(kind, ()) for each in found for kind in ("meeting", "series"))
    return {shorten(str(thing)) for terms in things for thing in terms}


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("the Oslo meeting", {"meeting:secd-5"}),
        ("the IGF in Paris", {"meeting:igf-13"}),
        ("London 2011 beside Budapest 2012", {"meeting:gccs-1", "meeting:gccs-2"}),
        ("the second round between India and ASEAN", {"meeting:india-asean-2"}),
        ("the US-Japan Cyber Dialogues four and six", {"meeting:us-japan-4", "meeting:us-japan-6"}),
        ("the first two SECD meetings", {"meeting:secd-1", "meeting:secd-2"}),
        ("the inaugural EU-UK Cyber Dialogue", {"meeting:eu-uk-1"}),
        ("the agenda in Oslo (5th SECD)", {"meeting:secd-5"}),
        ("Oslo and its universities", set()),
    ],
)
def test_a_meeting_is_named_by_its_place_its_number_or_those_who_meet(
    ours: Graph, questions: Mapping[str, Query], text: str, meetings: set[str]
) -> None:
    assert named(ours, questions, text) == meetings


@pytest.mark.parametrize(
    "text",
    [
        "what happened from 2010 to 2014?",
        "what happened after 2020?",
        "what happened before the end of 2016?",
        "what happened between 2012 and 2015?",
        "what happened in May 2016?",
    ],
)
def test_a_period_or_a_month_is_not_taken_for_a_year(ask_ours: Ask, text: str) -> None:
    assert ask_ours(text).verdict != "understood"


@pytest.mark.parametrize(
    "text",
    [
        "which topics were at SECD 6 but not at SECD 5?",
        "which topics were not on the agenda of SECD 5 but on that of SECD 6?",
    ],
)
def test_a_meeting_that_something_is_denied_of_is_the_other_one(ask_ours: Ask, text: str) -> None:
    assert understood(ask_ours(text)) == "which-topics-are-new meeting=meeting:secd-6 other=meeting:secd-5"


def test_the_earlier_of_two_meetings_is_the_one_held_first(ask_ours: Ask) -> None:
    text = "what was adopted between SECD 6 and SECD 5?"

    assert understood(ask_ours(text)) == "what-came-between earlier=meeting:secd-5 later=meeting:secd-6"


@pytest.mark.parametrize(
    "text",
    [
        "how many people attended the sixth SECD?",
        "Would you kindly tell me how many people attended the sixth SECD?",
    ],
)
def test_courtesy_makes_no_difference(ask_ours: Ask, text: str) -> None:
    assert understood(ask_ours(text)) == "how-many-were-at-a-meeting meeting=meeting:secd-6"


@pytest.mark.parametrize(
    "text",
    [
        "which institutions hosted no meetings?",
        "which states did not attend SECD 5?",
        "who funded the fifth SECD?",
        "who owns CICIR?",
        "is the OEWG legally binding?",
        "which topics disappeared between SECD 5 and SECD 6?",
        "who wrote the report of the 5th SECD?",
        "hosts of SECD meetings with more than forty participants",
        "agenda of the morning session of SECD 5",
    ],
)
def test_what_no_question_gives_is_not_understood(ask_ours: Ask, text: str) -> None:
    assert ask_ours(text).verdict != "understood"


@pytest.mark.parametrize("name", ["Deutschland", "South Korea", "中国", "中國", "PRC"])
def test_things_are_named_as_people_name_them(ask_ours: Ask, name: str) -> None:
    (value,) = ask_ours(f"which topics is {name} linked to?").readings[0].values["party"]

    assert shorten(str(value)) in {"state:de", "state:kr", "state:cn"}
