import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity.search import fold, words
from comity.search.folding import as_typed

# Words that a rule for -our, -re, -ise, -ce or -ll must leave as they are.
LEFT_ALONE = """
    four for hour pour tour source court journal contour detour course your flour sour velour resource
    rise wise exercise promise premise precise advise surprise enterprise expertise franchise otherwise
    size prize seize citizen maize horizon bizarre
    here mere genre acre massacre cadre ogre fire retire require entire red hundred sacred scared
    fence pence hence evidence silence conference reference science
    will call all hall install controlled fall tall
    vague league plague argue value
    check cheque tire tyre storey story curb kerb draft draught grey gray
"""
BOTH_SIDES = [
    ("behaviour", "behavior"),
    ("unfavourable neighbours", "unfavorable neighbors"),
    ("Labour organisations", "labor Organizations"),
    ("recognised", "recognized"),
    ("globalisation", "globalization"),
    ("analysed", "analyzed"),
    ("Centre", "center"),
    ("kilometres", "kilometers"),
    ("Defence programmes", "defense programs"),
    ("dialogues", "dialogs"),
    ("travelling", "traveling"),
    ("judgement", "judgment"),
    ("fulfilment", "fulfillment"),
    ("licence", "license"),
    ("sceptical", "skeptical"),
]
SAME = [
    ("É\u0301lite", "elite"),
    ("ZÜRICH", "Zurich"),
    ("Łódź", "lodz"),
    ("Μάιος", "μαιος"),
    ("Straße", "strasse"),
    ("ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
    ("track\u00a01.5", "Track 1.5"),
    ("confidence\u2010building", "confidence building"),
    ("CSIS & CICIR", "CSIS and CICIR"),
    ("state\u2019s", "state's"),
    ("O'Brien", "OBrien"),
    ("l\u2019Internet", "l Internet"),
    ("U.N.", "UN"),
    ("e.g.", "eg"),
    ("fifth", "5th"),
    ("A/RES/75/240", "a res 75 240"),
    ("so\u00adft hy\u200bphen\u202e", "soft hyphen"),
    ("互联网 治理", "互联网治理"),
]


@pytest.mark.parametrize(("one", "other"), [*SAME, *BOTH_SIDES])
def test_what_is_the_same_to_a_reader_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("word", LEFT_ALONE.split())
def test_a_word_with_one_spelling_stays_as_it_is(word: str) -> None:
    assert fold(word) == word


@pytest.mark.parametrize(("one", "other"), [("май", "маи"), ("が", "か"), ("ёлка", "елка"), ("हिन्दी", "हनद")])
def test_a_mark_that_makes_another_letter_is_kept(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(some.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(some.text())
def test_the_normal_form_of_a_text_makes_no_difference_to_letters_without_marks_of_their_own(
    text: str,
) -> None:
    latin = "".join(char for char in text if char.isascii() or "LATIN" in unicodedata.name(char, ""))

    assert fold(unicodedata.normalize("NFD", latin)) == fold(unicodedata.normalize("NFC", latin))


@given(some.text())
def test_the_words_of_a_text_are_those_it_folds_to_and_stand_in_it(text: str) -> None:
    found = list(words(text))

    assert [word.text for word in found] == fold(text).split()
    assert all(0 <= word.start < word.end <= len(text) for word in found)


def test_the_place_of_a_word_is_counted_in_characters_of_the_text() -> None:
    text = "\u202eStraße & l\u2019É\u0301té"

    assert [text[word.start : word.end] for word in words(text)] == ["Straße", "&", "l", "É\u0301té"]


def test_text_as_one_types_it_keeps_its_spelling() -> None:
    assert as_typed("Fifth Centre") == "fifth centre"
