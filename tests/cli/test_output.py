import io
import sys

import pytest

from comity.cli.tables import blocks, plain, show_table
from comity.names import visible

LONG = "a very long text that no narrow terminal has room for on a single line of its own"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, columns: int, headings: list[str], rows: list[list[str]]) -> str:
    """Return what a terminal of that width is sent."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    show_table(headings, rows)
    return terminal.getvalue()


def test_a_terminal_gets_a_table_with_every_word_of_a_long_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = shown(monkeypatch, 60, ["one", "two"], [["[bold]x[/bold] :smile:", LONG]])

    assert "[bold]x[/bold] :smile:" in " ".join(printed.split())
    assert all(word in printed for word in LONG.split())
    assert max(map(len, printed.splitlines())) <= 60


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_table_breaks_no_word_and_no_short_column(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    words = "the multistakeholder approach stays the main model " * 3
    printed = shown(monkeypatch, columns, ["day", "one", "two"], [["2016-11-14", words, words]])

    assert set(words.split()) <= set(printed.split())
    assert "2016-11-14" in printed
    assert max(map(len, printed.splitlines())) <= columns


def test_a_narrow_terminal_gets_a_block_for_each_row(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = shown(monkeypatch, 30, ["one", "two"], [["x", LONG], ["", "z"]])

    assert printed == f"one  x\ntwo  {LONG}\n\ntwo  z\n"


def test_a_file_gets_plain_columns_as_wide_as_they_need() -> None:
    assert plain(["one", "two"], [["网络", LONG]]) == f"one   two\n----  {'-' * len(LONG)}\n网络  {LONG}\n"


def test_a_table_without_rows_keeps_its_headings() -> None:
    assert plain(["one", "two"], []) == "one  two\n---  ---\n"
    assert blocks(["one"], [], []) == ""


def test_no_colour_is_sent_when_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in shown(monkeypatch, 80, ["one"], [["x"]])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("état\u00a0网络", "état\u00a0网络"),
        ("a\nb\x1b[2J", "a\\nb\\x1b[2J"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_steers_a_terminal_is_printed_as_an_escape(text: str, printed: str) -> None:
    assert visible(text) == printed
