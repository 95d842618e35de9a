"""``comity network VIEW -o view.html`` writes a page."""

from pathlib import Path

import pytest

from comity.cli import main


def test_a_file_that_ends_with_html_is_a_page(
    tmp_path: Path, scripts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "view.html"

    assert main(["network", "institution-topic", "--least", "2", "-o", str(path)]) == 0
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert capsys.readouterr().out == f"{path}\n"


@pytest.mark.parametrize("option", [["--window", "2y"], ["--measures"], ["--changes"], ["--width", "90"]])
def test_a_page_refuses_what_it_has_no_place_for(
    option: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "view.html"

    assert main(["network", "institution-topic", *option, "-o", str(path)]) == 2
    assert f"found {option[0]} with a page" in capsys.readouterr().err
    assert not path.exists()
