"""Text is measured as the font has it, and broken without loss."""

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from hypothesis import given
from hypothesis import strategies as st

from comity.network.pictures.letters import WIDTHS, Style, cut, known, width, wrap
from comity.network.pictures.raster import font

PLAIN = Style(6.5, 7.5)
ANY_TEXT = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(("weight", "heavy"), [("normal", 400), ("bold", 700)])
def test_widths_are_those_of_the_font(weight: str, heavy: int) -> None:
    arimo = instantiateVariableFont(TTFont(font()), {"wght": heavy})
    glyphs, advances = arimo.getBestCmap(), arimo["hmtx"]

    assert arimo["head"].unitsPerEm == 2048
    assert WIDTHS[weight] == {letter: advances[glyphs[ord(letter)]][0] for letter in WIDTHS[weight]}


@given(ANY_TEXT, st.floats(20, 120), st.integers(1, 5))
def test_no_line_is_wider_than_its_room_and_no_more_are_made_than_allowed(
    text: str, room: float, most: int
) -> None:
    lines = wrap(text, PLAIN, room, most)

    assert len(lines) <= most
    assert all(width(line, PLAIN) <= room for line in lines)


@given(st.lists(st.sampled_from(["law", "of", "state", "behaviour"]), min_size=1, max_size=30))
def test_words_that_fit_are_kept_whole_and_in_order(words: list[str]) -> None:
    assert " ".join(wrap(" ".join(words), PLAIN, 60, 99)).split() == words


def test_a_label_that_needs_too_many_lines_ends_with_an_ellipsis() -> None:
    lines = wrap("word " * 20_000, PLAIN, 60, 5)

    assert len(lines) == 5
    assert lines[-1].endswith("…")


def test_a_word_wider_than_its_room_is_cut_and_not_lost() -> None:
    assert "".join(wrap("W" * 50, PLAIN, 60, 99)) == "W" * 50


@given(ANY_TEXT, st.floats(10, 120))
def test_what_is_cut_fits(text: str, room: float) -> None:
    assert width(cut(text, PLAIN, room), PLAIN) <= room


def test_an_accent_takes_no_room_and_a_character_of_another_script_takes_a_square() -> None:
    assert width("é", PLAIN) == width("e\u0301", PLAIN) == width("e", PLAIN)
    assert width("网", PLAIN) == 6.5


def test_only_letters_of_known_width_are_known() -> None:
    assert known("Société – “Wien”", PLAIN)
    assert not known("网", PLAIN)
