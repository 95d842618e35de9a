import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from comity.search import Index, fold
from tests.search.conftest import index_of

INDEX = index_of(
    ("topic:near", "label", "Near or not and all"),
    ("topic:cable", "label", "Cable"),
    ("topic:quoted", "label", 'The "quoted" (word)* ^{a b} -c: tokens'),
    ("passage:cable", "wording", "a cable, NEAR(the, harbour)"),
)
SYNTAX = some.text('"*()^{}:+ NEARORNOTtokens§¶\x00\u202e\ud800cable', max_size=40)


@given(some.text(some.characters(), max_size=200) | SYNTAX)
@example('"')
@example("NEAR(a b, 3)")
@example("cable OR near")
@example("tokens : cable")
@example("¶topic")
@example("\ud800\x00")
def test_no_text_is_taken_for_a_query(text: str) -> None:
    for hits in (INDEX.search(text), INDEX.suggest(text), INDEX.named(text), INDEX.nearest(text)):
        assert all(0 <= start < end <= len(hit.matched) for hit in hits for start, end in hit.marks)
    assert all(text[each.start : each.end] == each.text for each in INDEX.mentions(text))


@given(SYNTAX)
def test_a_text_finds_what_its_words_alone_find(text: str) -> None:
    assert INDEX.search(text) == INDEX.search(fold(text))


@pytest.mark.parametrize(
    "text", ["cable OR near", "NOT cable near", "cable NEAR harbour beacon", "cab*e near"]
)
def test_the_words_of_a_query_language_are_words(text: str) -> None:
    assert not any(hit.score >= 0.8 for hit in INDEX.search(text))


@pytest.mark.parametrize("unit", ["cable ", "a", "网", "cable-", "\u202e", "fifth "])
def test_a_text_of_100_kilobytes_is_answered(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    assert len(INDEX.search(text)) <= 10
    assert len(INDEX.suggest(text)) <= 8
    assert all(hit.score == 1 for each in INDEX.mentions(text) for hit in each.hits)


def test_a_kind_is_no_way_into_a_query(small: Index) -> None:
    assert small.search("¶meeting harbour") == small.search("meeting harbour")
