"""``-`` is standard output wherever a command writes a file."""

import sys
from pathlib import Path

import pytest

from comity.cli.files import stream
from comity.errors import UsageError
from tests.cli.conftest import Run


def test_what_is_no_text_does_not_go_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    with pytest.raises(UsageError, match="found a terminal; expected a file or a pipe"):
        stream([b"\x89PNG"], text=False)


@pytest.mark.parametrize(
    "words", [("reconcile", "names.csv", "--kind", "institution"), ("new", "series", "BF", "Border Forum")]
)
def test_a_command_that_prints_without_a_file_prints_for_a_dash_too(
    run: Run, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.csv").write_text("name\nTidewater Institute\n", encoding="utf-8")

    dashed, plain = run(*words, "-o", "-"), run(*words)

    assert (dashed.code, dashed.out) == (0, plain.out)
    assert not Path("-").exists()
