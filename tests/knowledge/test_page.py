"""What ``docs/python.md`` shows is what happens."""

import doctest
import re
from pathlib import Path

import pytest

from comity.knowledge import KnowledgeGraph, Result

PAGE = Path(__file__).parents[2] / "docs" / "python.md"
BLOCKS = re.findall(r"^```pycon\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_every_block_gives_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a block writes a file
    test = doctest.DocTestParser().get_doctest("\n".join(BLOCKS), {}, PAGE.name, str(PAGE), 0)
    shown: list[str] = []

    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=shown.append)

    assert results.attempted > 20
    assert "".join(shown) == ""


def test_every_public_method_is_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    methods = [name for kind in (KnowledgeGraph, Result) for name in vars(kind) if not name.startswith("_")]
    told_elsewhere = {
        "graph",
        "digest",
        "labels",
        "rows",
        "query",
        "question",
        "parameters",
        "table",
        "asked",
        "cited",
    }

    assert [name for name in methods if name not in text and name not in told_elsewhere] == []
