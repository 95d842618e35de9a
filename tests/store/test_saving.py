"""A file that is written is whole, or as it was."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.errors import UsageError
from comity.store import save, save_parts


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    save(b"old", tmp_path / "found.csv")
    save(b"new", tmp_path / "found.csv")

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


@pytest.mark.parametrize("name", [".", "folder", "no/found.csv", "a\0b", "x" * 300])
def test_a_place_that_cannot_be_written_is_said_and_left_clean(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(UsageError, match="found no way to write it"):
        save(b"new", tmp_path / name)
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]
    assert list((tmp_path / "folder").iterdir()) == []


def test_what_a_link_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "found.csv")

    save(b"new", tmp_path / "link.csv")

    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "found.csv").read_bytes() == b"new"


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(UsageError, match="found a device or a pipe"):
        save(b"new", tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_parts_become_one_file_and_what_fails_on_the_way_leaves_none(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise UsageError("network", "no end", "one")

    assert save_parts(iter((b"one, ", b"two")), tmp_path / "found.csv") == 8
    with pytest.raises(UsageError, match="no end"):
        save_parts(broken(), tmp_path / "found.csv")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"one, two"]
