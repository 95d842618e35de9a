"""Text is printable, measured on the safe side, and broken without loss."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from comity.network.text import printable, width, wrap

ANY_TEXT = st.text(st.characters(), max_size=60)


@given(ANY_TEXT)
def test_printable_text_survives_a_round_trip_through_xml(text: str) -> None:
    element = ElementTree.Element("a", {"b": printable(text)})
    element.text = printable(text)

    back = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))

    assert (back.text or "", back.get("b")) == (printable(text), printable(text))


def test_characters_that_turn_the_direction_of_writing_are_taken_out() -> None:
    assert printable("Gull\u202eSchool\u2066") == "GullSchool"


@given(ANY_TEXT, st.floats(20, 120), st.integers(1, 5))
def test_no_line_is_wider_than_its_room_and_no_more_are_made_than_allowed(
    text: str, room: float, most: int
) -> None:
    lines = wrap(text, 6.5, room, most)

    assert len(lines) <= most
    assert all(width(line, 6.5) <= room for line in lines)


@given(st.lists(st.sampled_from(["law", "of", "state", "behaviour"]), min_size=1, max_size=30))
def test_words_that_fit_are_kept_whole_and_in_order(words: list[str]) -> None:
    assert " ".join(wrap(" ".join(words), 6.5, 60, 99)).split() == words


def test_a_label_that_needs_too_many_lines_ends_with_an_ellipsis() -> None:
    lines = wrap("word " * 20_000, 6.5, 60, 5)

    assert len(lines) == 5
    assert lines[-1].endswith("…")


def test_a_word_wider_than_its_room_is_cut_and_not_lost() -> None:
    assert "".join(wrap("W" * 50, 6.5, 60, 99)) == "W" * 50


def test_an_accent_takes_no_room_and_a_character_of_another_script_takes_a_square() -> None:
    assert width("é", 10) == width("e\u0301", 10) == width("e", 10)
    assert width("网", 10) == 10
