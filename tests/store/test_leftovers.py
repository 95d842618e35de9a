"""What the cache keeps of graphs whose folders are gone, and what no build ever touches."""

import os
import shutil
from pathlib import Path

import pytest

from comity import store
from comity.store.leftovers import DAY, PATIENCE_DAYS, SOURCES
from tests.store.conftest import folders_in


def kept(where: store.Folders) -> Path:
    """Build the graph of ``where``, and return the folder that keeps it."""
    store.build(where)
    return store.store_folder(where)


def beside(where: store.Folders, folder: Path) -> store.Folders:
    """Return the folders of another graph below ``folder`` that is kept in the same cache."""
    other = folders_in(folder)
    return store.Folders(other.ontology, other.queries, other.records, where.cache)


def test_a_build_removes_the_graphs_whose_folders_are_gone(where: store.Folders, tmp_path: Path) -> None:
    gone, there = (beside(where, tmp_path / name) for name in ("gone", "there"))
    left, stays = kept(gone), kept(there)
    shutil.rmtree(gone.records[0])

    built = kept(where)

    assert [each.exists() for each in (left, stays, built)] == [False, True, True]


@pytest.mark.parametrize("days", [PATIENCE_DAYS - 1, PATIENCE_DAYS + 1])
def test_a_graph_of_which_it_is_not_known_what_it_is_built_from_has_its_time(
    days: int, where: store.Folders, tmp_path: Path
) -> None:
    old = kept(beside(where, tmp_path / "old"))
    (old / SOURCES).unlink()
    then = (old / "current").stat().st_mtime - days * DAY
    os.utime(old / "current", (then, then))

    kept(where)

    assert old.exists() == (days < PATIENCE_DAYS)


@pytest.mark.parametrize(
    ("name", "text"), [("mine.txt", "mine"), (SOURCES, "/nowhere"), ("generations/x/mine", "mine")]
)
def test_a_folder_that_holds_anything_else_stays(
    name: str, text: str, where: store.Folders, tmp_path: Path
) -> None:
    gone = beside(where, tmp_path / "gone")
    left = kept(gone)
    shutil.rmtree(gone.records[0])
    (left / name).parent.mkdir(exist_ok=True)
    (left / name).write_text(text)

    kept(where)

    assert (left / name).read_text() == text


@pytest.mark.parametrize("name", ["search", "check", "0123456789abcdef"])
def test_what_is_no_graph_stays(name: str, where: store.Folders) -> None:
    mine = where.cache / name / "mine"
    mine.mkdir(parents=True)

    kept(where)

    assert mine.exists()
