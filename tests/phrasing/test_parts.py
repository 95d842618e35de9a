"""Words, slips of spelling, phrasings."""

from collections import Counter
from collections.abc import Mapping

import pytest

from comity import ask, catalogue, store
from comity.catalogue import PLACEHOLDER, Query
from comity.phrasing import understand
from comity.phrasing.english import ALIKE, BEYOND, EMPTY
from comity.phrasing.spelling import one_slip
from comity.phrasing.templates import phrasings
from comity.phrasing.words import read_words, stem
from comity.store import Graph


@pytest.mark.parametrize(
    ("one", "other"),
    [("hosted", "hosts"), ("took", "take"), ("nations", "countries"), ("agreement", "agreed")],
)
def test_words_that_say_the_same_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hosted", "held"), ("sources", "series"), ("state", "statement")]
)
def test_words_that_tell_questions_apart_keep_their_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_how_many_is_one_word_and_a_name_has_a_capital() -> None:
    words = read_words("How many at the Harbour?")

    assert [word.text for word in words] == ["how many", "at", "the", "harbor"]
    assert [word.name for word in words] == [False, False, False, True]


@pytest.mark.parametrize(
    ("word", "other", "close"),
    [
        ("hostd", "hosted", True),
        ("hosetd", "hosted", True),
        ("hossted", "hosted", True),
        ("mekting", "meeting", True),
        ("paid", "pair", False),
        ("hosted", "hosted", False),
        ("hostile", "hosted", False),
    ],
)
def test_one_slip_is_forgiven_and_a_short_word_is_not_bent(word: str, other: str, close: bool) -> None:
    assert one_slip(word, other) is close


def test_what_few_questions_have_weighs_more(questions: Mapping[str, Query]) -> None:
    known = phrasings(questions)

    assert known.weight(stem("hosted")) > known.weight(stem("meeting"))
    assert known.weight("shangri") == known.stems.weight(None)


def test_no_two_questions_share_a_phrasing(questions: Mapping[str, Query]) -> None:
    counts = Counter(text for query in questions.values() for text in query.phrasings)

    assert [text for text, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("question", catalogue.names(store.folders(["ours"]).queries))
def test_a_phrasing_is_understood_as_its_own_question_or_asks_back(
    ours: Graph, questions: Mapping[str, Query], question: str
) -> None:
    asked = [_filled(ours, questions[question], text) for text in questions[question].phrasings]

    found = [understand(ours, questions, text) for text in asked]

    others = {each.readings[0].query.name for each in found if each.verdict == "understood"} - {question}
    assert others == set()


def _filled(graph: Graph, query: Query, text: str) -> str:
    """Return a phrasing with a label of its examples in each place."""
    terms = {name: iter(each.examples * 3) for name, each in query.parameters.items()}
    labels = ask.labels(graph, [term for each in query.parameters.values() for term in each.examples])
    return PLACEHOLDER.sub(lambda found: labels(next(terms[found["parameter"]])), text)


def test_no_word_is_both_empty_and_beyond_or_alike() -> None:
    assert EMPTY & BEYOND == EMPTY & set(ALIKE) == set()
