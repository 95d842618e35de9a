import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.names import normalise_source
from comity.text import sentences

PROSE = st.text(st.sampled_from("aB. \n!?\"'”)(•,1é。:-") | st.characters(codec="utf-8"), max_size=80)


def pieces(text: str) -> list[str]:
    normal = normalise_source(text)
    return [normal[start:end] for start, end in sentences(text)]


@given(PROSE)
def test_the_pieces_in_a_row_give_the_text_back(text: str) -> None:
    normal, spans = normalise_source(text), sentences(text)
    between = [
        normal[a:b]
        for a, b in zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), None], strict=True)
    ]

    assert "".join(between).strip() == ""
    assert "".join(pieces(text)).replace(" ", "") == normal.replace(" ", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Gray, Dr. Li and Prof. J. R. Brown spoke for the U.S. Government.",
        "They met on 5 Sept. 2031, cf. No. 4 of the series, at 10 a.m. in Oslo.",
        "The version 2.0 costs 1.50 euros, e.g. Two pilots paid it.",
        "See A/70/174, paras. 13 and 24.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert pieces(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["All agreed.", "None left."],
        ['"It is a start," said the host.', '"We go on."', "They did."],
        ["Ships, cables, etc.", "The rest followed in 2031.", "36 pilots came."],
        ["They sailed for the U.S.", "The others stayed."],
        ["Was it agreed?", "(It was.)", "Good!"],
        ["1. Opening remarks came first.", "2. Then lunch."],
    ],
)
def test_sentences_in_a_row_are_told_apart(parts: list[str]) -> None:
    assert pieces(" ".join(parts)) == parts


def test_a_heading_is_a_piece_of_its_own() -> None:
    assert pieces("Second Harbour Dialogue\n\n20 May 2031\n\nThe meeting was held.\n") == [
        "Second Harbour Dialogue",
        "20 May 2031",
        "The meeting was held.",
    ]


def test_a_menu_is_one_piece() -> None:
    assert pieces("Home\n  • News\n  • Events\n  • About us\n\nThe meeting was held.") == [
        "Home • News • Events • About us",
        "The meeting was held.",
    ]


def test_wrapped_lines_are_one_sentence_even_across_an_empty_line() -> None:
    wrapped = (
        "The meeting was hosted by the Gull School, the\nTidewater Institute and\n\nothers from both coasts."
    )

    assert pieces(wrapped) == [normalise_source(wrapped)]


def test_a_heading_above_prose_is_told_from_a_wrapped_line() -> None:
    text = "Opening remarks\nThe two hosts welcomed all delegates to the harbour and to its long pier.\n"

    assert pieces(text)[0] == "Opening remarks"


def test_chinese_sentences_end_without_a_blank() -> None:
    assert pieces("会议在奥斯陆举行。双方同意。") == ["会议在奥斯陆举行。", "双方同意。"]


@pytest.mark.parametrize(
    "text", ["." * 200_000, "a" * 200_000, '"' * 200_000, "a. " * 60_000, "•\n" * 60_000]
)
def test_a_long_text_is_split_in_linear_time(text: str) -> None:
    started = time.process_time()

    sentences(text)

    assert time.process_time() - started < 3
