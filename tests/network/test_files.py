"""Files are written whole, in the format of their ending or the one asked for, the same every time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from comity.errors import UsageError
from comity.network import FORMATS, Network, save, view, write
from comity.store import Graph
from tests.network.byhand import one_mode, two_mode

ENDINGS = pytest.mark.parametrize("ending", FORMATS)
DIGESTS = """
from hashlib import sha256
from comity.network import FORMATS
from tests.network.byhand import one_mode, two_mode
for ending in sorted(FORMATS):
    print(ending, *(sha256(b"".join(FORMATS[ending](made))).hexdigest() for made in (one_mode(), two_mode())))
"""


@ENDINGS
def test_the_ending_chooses_the_format(worked: Graph, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"view{ending.upper()}"

    summary = write(worked, "institution-topic", path)

    assert path.read_bytes() == b"".join(FORMATS[ending](view(worked, "institution-topic")))
    assert (summary.path, summary.size) == (path, path.stat().st_size)


@ENDINGS
def test_the_same_view_gives_the_same_bytes(worked: Graph, tmp_path: Path, ending: str) -> None:
    for name in ("first", "second"):
        write(worked, "institution-topic", tmp_path / f"{name}{ending}")

    assert (tmp_path / f"first{ending}").read_bytes() == (tmp_path / f"second{ending}").read_bytes()


def test_the_bytes_do_not_depend_on_the_order_in_which_sets_come() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(printed) == 1
    assert printed.pop().count(b"\n") == len(FORMATS)


def test_a_format_asked_for_goes_before_the_ending(tmp_path: Path) -> None:
    save(one_mode(), tmp_path / "view.txt", "pajek")
    save(one_mode(), tmp_path / "view.csv", "matrix")

    assert (tmp_path / "view.txt").read_bytes() == b"".join(FORMATS[".net"](one_mode()))
    assert (tmp_path / "view.csv").read_bytes() == b"".join(FORMATS[".matrix.csv"](one_mode()))


def test_a_table_of_links_comes_with_its_nodes_and_a_description(tmp_path: Path) -> None:
    summary = save(two_mode(), tmp_path / "hosts.csv")

    assert {path.name for path in tmp_path.iterdir()} == {
        "hosts.csv",
        "hosts-nodes.csv",
        "hosts.csv-metadata.json",
    }
    assert set(summary.beside) == set(tmp_path.iterdir()) - {summary.path}


def test_a_matrix_comes_with_a_description(tmp_path: Path) -> None:
    summary = save(two_mode(), tmp_path / "hosts.matrix.csv")

    assert summary.beside == (tmp_path / "hosts.matrix.csv-metadata.json",)
    assert summary.beside[0].exists()


def test_what_stands_beside_is_named_after_the_file_whatever_its_ending(tmp_path: Path) -> None:
    summary = save(two_mode(), tmp_path / "hosts.txt", "csv")

    assert [path.name for path in summary.beside] == ["hosts-nodes.csv", "hosts.txt-metadata.json"]


def test_the_summary_says_what_is_in_the_file_and_what_it_means(hosts: Network, tmp_path: Path) -> None:
    summary = save(hosts, tmp_path / "view.svg")

    assert summary.counts == "2 institutions, 2 topics, 4 links, 2 meetings, 19 May 2031 – February 2032."
    assert "not a stated view" in summary.meaning


@pytest.mark.parametrize("name", ["view.pdf", "view", "gexf"])
def test_an_unknown_ending_is_refused_with_those_there_are(worked: Graph, tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"expected one of \.gexf, \.graphml, \.cx2, \.json, \.net, \.csv"):
        write(worked, "institution-topic", tmp_path / name)


def test_an_unknown_format_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match=r"--format: found format 'dot'; expected one of gexf, .* matrix, html"
    ):
        save(two_mode(), tmp_path / "view.gexf", "dot")


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
