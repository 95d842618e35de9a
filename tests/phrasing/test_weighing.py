"""Kindred words, evidence, and how sure it is what is meant."""

from collections.abc import Mapping

import pytest

from comity.catalogue import Query
from comity.phrasing.templates import phrasings
from comity.phrasing.vocabulary import vocabulary
from comity.phrasing.weighing import WEIGHTS, chances
from comity.phrasing.words import kin, read_words, stem
from tests.phrasing.conftest import Ask, understood
from tests.phrasing.fit import FEATURES

NOTHING = dict.fromkeys(WEIGHTS, 0.0)


def test_kindred_words_stand_in_for_each_other_both_ways() -> None:
    assert stem("headcount") in kin(stem("number"))
    assert stem("number") in kin(stem("headcount"))


def test_taking_part_is_one_word_for_attending() -> None:
    assert [word.stem for word in read_words("who took part?")] == ["who", stem("attended")]


def test_a_word_speaks_for_the_question_that_has_it_most_often() -> None:
    known = vocabulary({"hosts": [["host"], ["host", "meeting"]], "dates": [["meeting"], ["day"]]})

    odds = known.odds({"host": 1.0})

    assert odds["hosts"] > 0 > odds[""]


def test_a_kindred_word_speaks_less_than_the_word_itself() -> None:
    known = vocabulary({"hosts": [["host"], ["who"]], "dates": [["day"], ["when"]]})

    assert known.odds({"host": 1.0})["hosts"] > known.odds({"host": 0.6})["hosts"] > 0


def test_the_chances_leave_some_for_none_of_the_questions() -> None:
    likely, unlikely = chances([{**NOTHING, "score": 1.0}, {**NOTHING, "score": 0.5}], NOTHING)

    assert likely > unlikely
    assert likely + unlikely < 1


def test_each_weight_is_of_evidence_that_the_fit_knows() -> None:
    assert tuple(WEIGHTS) == FEATURES


def test_the_same_questions_are_read_once(questions: Mapping[str, Query]) -> None:
    assert phrasings(questions) is phrasings(dict(questions))


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("which things were debated?", "what-was-said-how stance=stance:debated"),
        ("When did the Budapest Convention enter into force?", "since-when-does-it-bind"),
    ],
)
def test_codes_are_heard_and_a_thing_in_the_answer_may_be_left_over(
    ask_ours: Ask, text: str, reading: str
) -> None:
    assert understood(ask_ours(text)) == reading
