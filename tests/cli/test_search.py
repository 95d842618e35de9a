import csv
import io
import json
import sys

import pytest

from comity.cli import main
from tests.cli.conftest import Run
from tests.cli.test_output import Terminal


def test_search_shows_label_kind_years_words_and_name(run: Run) -> None:
    lines = run("search", "harbor dialog", "--kind", "series").out.splitlines()

    assert lines[0].split() == ["label", "kind", "years", "matched", "name"]
    assert " ".join(lines[2].split()) == "Harbour Dialogue series 2030–2031 Harbour Dialogue series:harbour"


def test_search_in_csv_and_json_has_the_iri_and_the_score(run: Run) -> None:
    (row,) = csv.DictReader(io.StringIO(run("search", "HD", "--limit", "1", "--csv").out))
    found = json.loads(run("search", "HD", "--limit", "1", "--json").out)["results"]["bindings"]

    assert (row["thing"], row["score"]) == ("https://w3id.org/comity/id/series/harbour", "1.0000")
    assert found[0]["thing"]["value"] == row["thing"]


def test_search_for_what_is_not_there_says_so_and_what_is_near(run: Run) -> None:
    done = run("search", "harbour festival")

    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("nothing found for 'harbour festival' (nearest: ")
    assert done.err.count(" or ") == 2


def test_search_for_what_is_not_there_gives_machines_an_empty_table(run: Run) -> None:
    assert run("search", "zzzz", "--csv").out == "thing,label,kind,matched,field,first,last,score\r\n"


def test_search_refuses_a_kind_there_is_not(run: Run) -> None:
    done = run("search", "harbour", "--kind", "port")

    assert done.code == 2
    assert done.err.startswith("comity: kind: found 'port'; expected claim or ")


@pytest.mark.parametrize(("colour", "marked"), [("", "\x1b[1mDia\x1b[0mlogue"), ("1", "Harbour Dialogue")])
def test_the_words_that_matched_are_bold_on_a_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, colour: str, marked: str
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "140")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", colour)

    main(["search", "harbor dia", "--kind", "series"])

    assert marked in terminal.getvalue()
    assert ("\x1b[" in terminal.getvalue()) == (not colour)


@pytest.mark.parametrize("text", ["", "  ", "?!", "\u200b"])
def test_a_text_without_words_is_wrong_use(run: Run, text: str) -> None:
    done = run("search", text)

    assert (done.code, done.out) == (2, "")
    assert "expected a name, part of one, or words about a thing" in done.err
