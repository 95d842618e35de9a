"""The examples in docstrings are true (P5)."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

from tests.house.code import SOURCE, modules

WITH_EXAMPLES = [path for path in modules() if ">>> " in path.read_text(encoding="utf-8")]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=name_of)
def test_an_example_in_a_docstring_gives_what_it_says(path: Path) -> None:
    results = doctest.testmod(import_module(name_of(path)))

    assert results.attempted
    assert not results.failed
