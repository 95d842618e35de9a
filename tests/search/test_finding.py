from itertools import pairwise

import pytest

from comity.errors import UsageError
from comity.names import Iri
from comity.search import Hit, Index
from tests.search.conftest import index_of, iri, labelled

RANKED = index_of(
    ("topic:exact", "label", "Cable"),
    ("topic:beginning", "label", "Cable faults"),
    ("topic:word", "label", "Undersea cable"),
    ("topic:longer-word", "label", "Undersea cables"),
    ("passage:text", "wording", "agreed on a register of every cable fault"),
)


def found(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.iri.value.rpartition("/")[2] for hit in hits]


def labels(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.label for hit in hits]


def test_an_exact_name_comes_before_a_beginning_a_word_and_a_text() -> None:
    hits = RANKED.search("cable")

    assert found(hits) == ["exact", "beginning", "word", "longer-word", "text"]
    assert hits[0].score == 1
    assert all(one.score > other.score for one, other in pairwise(hits))


@pytest.mark.parametrize("typed", ["topic:word", iri("topic:word"), f" <{iri('topic:word')}> "])
def test_a_thing_is_found_by_its_identifier_alone(typed: str) -> None:
    assert found(RANKED.search(typed)) == found(RANKED.suggest(typed)) == ["word"]
    assert RANKED.search(typed, ("meeting",)) == ()


def test_a_likely_name_comes_before_a_text_that_has_a_likely_word() -> None:
    index = index_of(
        ("topic:name", "label", "Governance"), ("passage:text", "wording", "governence of things")
    )

    assert found(index.search("govermance")) == ["name"]


@pytest.mark.parametrize(
    ("label", "typed"),
    [
        ("Beijing", "beijnig"),
        ("Cyber", "cyebr"),
        ("Internet governance", "internet governence"),
        ("Internet governance", "Intrenet govrenance"),
        ("Confidence-building measures", "confidence bilding measures"),
        ("Multi-stakeholder model", "multistakeholder model"),
        ("Multistakeholder model", "multi-stakeholder model"),
        ("Cybersecurity", "cyber security"),
        ("Cyber security", "cyber-security"),
        ("Organisation des États", "organization des etats"),
        ("Harbor program", "harbour programme"),
        ("Attribution", "attrbiutionn"),
    ],
)
def test_a_name_is_found_however_it_is_written(label: str, typed: str) -> None:
    assert labels(labelled("Another thing", label).search(typed)) == [label]


@pytest.mark.parametrize(
    ("typed", "marked"), [("网", "网"), ("治理", "治理"), ("互联网", "互联网"), ("网治", "网治")]
)
def test_chinese_is_found_by_one_character_or_more(typed: str, marked: str) -> None:
    (hit,) = labelled("互联网治理", "能力建设").search(typed)

    assert [hit.matched[start:end] for start, end in hit.marks] == [marked]


def test_characters_that_do_not_stand_side_by_side_are_not_found_together() -> None:
    assert labelled("互联网治理").search("互网") == ()


@pytest.mark.parametrize(
    ("text", "kinds", "found"),
    [
        ("中国外交部在北京举行会议", (), ["institution:mfa", "place:beijing"]),
        ("在北京", (), ["place:beijing"]),
        ("中国外交部在北京举行会议", ("place",), ["place:beijing"]),
        ("会议在上海举行", (), []),
    ],
)
def test_a_sentence_without_blanks_is_found_by_the_names_in_it(
    text: str, kinds: tuple[str, ...], found: list[str]
) -> None:
    index = index_of(
        ("state:cn", "name", "中国"),
        ("institution:mfa", "name", "中国外交部"),
        ("place:beijing", "name", "北京"),
    )

    assert [hit.iri for hit in index.search(text, kinds)] == [Iri(iri(each)) for each in found]


def test_a_name_in_a_sentence_is_less_sure_than_any_other_hit() -> None:
    (hit,) = index_of(("place:beijing", "name", "北京")).search("会议在北京举行")

    assert 0 < hit.score < 0.1
    assert hit.marks == ((0, 2),)


def test_the_marks_are_of_the_words_that_matched_as_printed() -> None:
    (hit,) = labelled("The États-Unis and “cybersecurity”").search("etats cyber")

    assert [hit.matched[start:end] for start, end in hit.marks] == ["États", "cyber"]


def test_marks_are_whole_where_letters_were_folded_into_others() -> None:
    (hit,) = labelled("Große Straße").search("strass")

    assert [hit.matched[start:end] for start, end in hit.marks] == ["Straße"]


def test_kinds_are_asked_for_and_party_is_all_that_take_part() -> None:
    index = index_of(("state:pt", "label", "Lisbon"), ("place:lisbon", "label", "Lisbon"))

    assert found(index.search("lisbon", ("place",))) == ["lisbon"]
    assert found(index.search("lisbon", ("party",))) == ["pt"]


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"kind: found 'city'; expected .*place"):
        RANKED.search("cable", ("city",))


def test_a_thing_is_found_once_by_its_best_text() -> None:
    index = index_of(("topic:a", "label", "Cable faults"), ("topic:a", "name", "cable"))

    (hit,) = index.search("cable")

    assert (hit.matched, hit.field, hit.label) == ("cable", "name", "Cable faults")


def test_in_a_tie_things_come_before_what_is_said_of_them_then_by_iri() -> None:
    index = index_of(*((f"{each}:cable", "label", "Cable") for each in ("item", "topic", "series")))

    assert [hit.kind for hit in index.search("cable")] == ["series", "topic", "item"]


def test_no_more_is_given_than_is_asked_for() -> None:
    assert found(RANKED.search("cable", limit=2)) == ["exact", "beginning"]


@pytest.mark.parametrize("text", ["", " ", "…—!", "\u202e", "\x00"])
def test_a_text_without_words_finds_nothing(text: str) -> None:
    assert RANKED.search(text) == RANKED.suggest(text) == RANKED.named(text) == RANKED.mentions(text) == ()


def test_all_that_bear_a_name_are_given() -> None:
    index = index_of(
        ("topic:b", "label", "Cable"), ("topic:a", "name", "CABLE"), ("topic:c", "label", "Cables")
    )

    assert {hit.iri.value for hit in index.named("cable")} == {iri("topic:a"), iri("topic:b")}


def test_the_nearest_names_share_some_words() -> None:
    assert labels(RANKED.nearest("cable ship crews"))[0] == "Cable"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("u", "Undersea cable"),
        ("ca", "Cable"),
        ("undersea c", "Undersea cable"),
        ("faul", "Cable faults"),
        ("cabel", "Cable"),
        ("fautl", "Cable faults"),
    ],
)
def test_names_are_suggested_as_one_types(typed: str, first: str) -> None:
    assert labels(RANKED.suggest(typed))[0] == first


def test_nothing_mistyped_is_suggested_while_something_fits() -> None:
    assert labels(labelled("Cable", "Cabin").suggest("cabl")) == ["Cable"]


@pytest.mark.parametrize("typed", ["centr", "cente", "behaviou", "organisat", "fift", "5t"])
def test_either_spelling_is_suggested_before_it_is_complete(typed: str) -> None:
    index = labelled("Centre", "Behaviour", "Organisation", "Fifth")

    assert len(index.suggest(typed)) == 1


def test_the_small_graph_gives_dates_and_kinds(small: Index) -> None:
    hit = small.search("Harbour Dialogue", ("series",))[0]

    assert (hit.kind, hit.first, hit.last) == ("series", "2030-04-08", "2031-11-15")
