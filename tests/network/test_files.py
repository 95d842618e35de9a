"""Files are written whole, in the format of their ending, the same every time."""

import os
from pathlib import Path

import pytest

from comity.errors import UsageError
from comity.network import FORMATS, Network, save, view, write
from comity.store import Graph
from tests.network.invented import role

ENDINGS = pytest.mark.parametrize("ending", FORMATS)


@ENDINGS
def test_the_ending_chooses_the_format(worked: Graph, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"view{ending.upper()}"

    summary = write(worked, "institution-topic", path, role("host"))

    assert path.read_bytes() == FORMATS[ending](view(worked, "institution-topic"))
    assert (summary.path, summary.size) == (path, path.stat().st_size)


@ENDINGS
def test_the_same_view_gives_the_same_bytes(worked: Graph, tmp_path: Path, ending: str) -> None:
    for name in ("first", "second"):
        write(worked, "institution-topic", tmp_path / f"{name}{ending}")

    assert (tmp_path / f"first{ending}").read_bytes() == (tmp_path / f"second{ending}").read_bytes()


def test_the_summary_says_what_is_in_the_file_and_what_it_means(hosts: Network, tmp_path: Path) -> None:
    summary = save(hosts, tmp_path / "view.svg")

    assert summary.counts == "2 institutions, 2 topics, 4 links, 2 meetings from 2031-05-19 to 2032-02."
    assert "not a stated view" in summary.meaning


@pytest.mark.parametrize("name", ["view.png", "view", "gexf"])
def test_an_unknown_ending_is_refused_with_those_there_are(worked: Graph, tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"expected one of \.gexf, \.graphml, \.csv, \.svg"):
        write(worked, "institution-topic", tmp_path / name)


def test_a_folder_that_is_not_there_is_refused(hosts: Network, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no way to write it"):
        save(hosts, tmp_path / "nowhere" / "view.svg")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    hosts: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "view.svg").write_text("old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(UsageError, match="No space left"):
        save(hosts, tmp_path / "view.svg")

    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def full(_: int) -> None:
    raise OSError(28, "No space left on device")
