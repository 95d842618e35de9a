import pytest

from comity.errors import RecordError, UsageError
from comity.text import formatted, layout, without_unused_prefixes

TIDY = "# First.\n@prefix a: <https://a.example/> .\n\na:b a:c a:d , 1 .\n"


def test_a_tidy_text_stays_as_it_is() -> None:
    assert formatted({"tidy.ttl": TIDY}) == {"tidy.ttl": TIDY}


def test_many_texts_are_laid_out_at_once() -> None:
    laid_out = formatted({"1": TIDY, "2": TIDY.replace(" , ", ",")})

    assert laid_out == {"1": TIDY, "2": TIDY}


def test_an_unused_prefix_goes_and_its_comment_stays() -> None:
    text = "@prefix a: <https://a.example/> .\n@prefix b: <https://b.example/> . # why\na:b a:c a:d .\n"

    assert without_unused_prefixes(text) == "@prefix a: <https://a.example/> .\n # why\na:b a:c a:d .\n"


def test_the_text_that_cannot_be_laid_out_is_named() -> None:
    with pytest.raises(RecordError, match=r"^bad\.ttl:1: found .*; expected Turtle"):
        formatted({"tidy.ttl": TIDY, "bad.ttl": "not Turtle"})


def test_a_missing_program_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "PLACES", "/nowhere")

    with pytest.raises(UsageError, match="turtlefmt: found no such program"):
        formatted({"tidy.ttl": TIDY})
