"""What ``docs/networks.md`` shows is what happens, and it tells of every view and filter."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from comity.cli import main
from comity.network import FILTERS, VIEWS

PAGE = (Path(__file__).parents[2] / "docs" / "networks.md").read_text(encoding="utf-8")


def blocks(language: str) -> str:
    return "\n".join(re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))


def test_every_block_of_python_gives_what_it_shows() -> None:
    test = doctest.DocTestParser().get_doctest(blocks("pycon"), {}, "networks.md", "networks.md", 0)
    shown: list[str] = []

    results = doctest.DocTestRunner().run(test, out=shown.append)

    assert "".join(shown) == ""
    assert results.attempted > 10


@pytest.mark.parametrize("command", [line for line in blocks("sh").splitlines() if line])
def test_every_command_succeeds(command: str, tmp_path: Path) -> None:
    words = [word.replace("out/", f"{tmp_path}/") for word in shlex.split(command)[1:]]

    assert main(words) == 0


def test_every_view_and_filter_is_on_the_page() -> None:
    assert [name for name in VIEWS if f"| `{name}` |" not in PAGE] == []
    assert [name for name in FILTERS if f"--{name}" not in PAGE] == []
