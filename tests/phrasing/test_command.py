"""``comity ask`` with plain words, as a user runs it."""

import io
import json
import sys

import pytest

from tests.cli.conftest import Run, run

__all__ = ["run"]
HOSTS = "who hosted the second Harbour Dialogue?"
NAMED = ("ask", "who-hosted-a-meeting", "--meeting", "meeting:harbour-2")
UNDERSTOOD = """\
understood as: Who hosted a meeting? · meeting: 2nd Harbour Dialogue
  comity ask who-hosted-a-meeting --meeting meeting:harbour-2
"""


class Terminal(io.StringIO):
    """What a person types, or sees, at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("options", [(), ("--csv",), ("--json",), ("--evidence",), ("--evidence", "--csv")])
def test_plain_words_give_the_answer_of_the_question_they_ask(run: Run, options: tuple[str, ...]) -> None:
    done = run("ask", HOSTS, *options)

    assert (done.code, done.out) == (0, run(*NAMED, *options).out)
    assert done.err == UNDERSTOOD


def test_a_sentence_without_blanks_is_plain_words_if_its_letters_are_in_no_name(run: Run) -> None:
    done = run("ask", "谁主办了第五次会议？")

    assert (done.code, done.out) == (1, "")
    assert "found the question" not in done.err


def test_what_was_understood_is_talk(run: Run) -> None:
    done = run("ask", HOSTS, "--json", "--quiet")

    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["results"]["bindings"]


def test_a_dry_run_prints_the_command_and_asks_nothing(run: Run) -> None:
    assert run("ask", HOSTS, "--dry-run").out == f"comity {' '.join(NAMED)}\n"
    assert run(*NAMED, "--dry-run").out == f"comity {' '.join(NAMED)}\n"


def test_a_parameter_that_is_given_counts_for_more_than_the_words(run: Run) -> None:
    done = run("ask", HOSTS, "--meeting", "harbour-3", "--csv")

    assert done.out == run("ask", "who-hosted-a-meeting", "--meeting", "harbour-3", "--csv").out
    assert "meeting: harbour-3\n" in done.err


def test_a_parameter_that_the_question_has_not_is_refused(run: Run) -> None:
    done = run("ask", HOSTS, "--topic", "cables")

    assert (done.code, done.out) == (2, "")
    assert "found the parameter 'topic'; expected meeting" in done.err


def test_readings_that_are_close_are_offered_with_their_commands(run: Run) -> None:
    done = run("ask", "who hosted the second meeting?")

    assert (done.code, done.out) == (1, "")
    assert "  2. Who hosted a meeting? · meeting: 2nd Harbour Dialogue\n" in done.err
    assert "     comity ask who-hosted-a-meeting --meeting meeting:harbour-2\n" in done.err


@pytest.mark.parametrize(("typed", "code"), [("2\n", 0), ("\n", 1), ("9\n", 1), ("", 1), ("²\n", 1)])
def test_at_a_terminal_a_number_chooses_and_enter_does_not(
    run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stderr", Terminal())

    done = run("ask", "who hosted the second meeting?", "--csv")

    assert (done.code, done.out) == (code, "" if code else run(*NAMED, "--csv").out)


def test_who_is_unsure_gets_the_nearest_three_with_their_commands(run: Run) -> None:
    done = run("ask", "who hosted the Shangri-La Dialogue?")

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Not sure what is asked. The nearest questions:\n  1. ")
    assert done.err.count("\n     comity ask ") == 3


def test_a_value_that_is_still_wanted_stands_in_capitals(run: Run) -> None:
    assert "comity ask who-hosted-a-meeting --meeting MEETING\n" in run("ask", "who hosted it?").err


@pytest.mark.parametrize(
    "text", [" ", "a \x1b[31m b", "x " * 50_000, "who \ud800", "\u202e gnitirw"], ids=ascii
)
def test_hostile_words_are_unsure_and_harmless(run: Run, text: str) -> None:
    done = run("ask", text)

    assert (done.code, done.out) == (1, "")
    assert done.err.replace("\n", "").isprintable()
