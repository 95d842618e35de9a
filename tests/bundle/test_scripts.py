"""The scripts can be had by name."""

import gzip
from pathlib import Path

import pytest

from comity import bundle
from comity.errors import UsageError


@pytest.mark.parametrize("name", ["network.js", "page.js", "workbench.js"])
def test_each_script_is_there(scripts: Path, name: str) -> None:
    assert bundle.script(name)
    assert bundle.path(name).parent == scripts


def test_the_licences_of_what_is_inside_are_there(scripts: Path) -> None:
    text = (scripts / "licences.txt").read_text(encoding="utf-8")

    assert all(f"{name} " in text for name in ("sigma", "graphology"))


def test_a_script_that_is_not_built_is_one_sentence() -> None:
    with pytest.raises(UsageError, match=r"other\.js: found no such script built; expected .*make web"):
        bundle.script("other.js")


def test_the_script_of_networks_is_small(scripts: Path) -> None:
    assert len(gzip.compress(bundle.script("network.js"))) < 120 * 1024
