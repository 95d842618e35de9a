import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from comity.errors import StoreError, UsageError
from comity.export import Exported, export
from comity.export.folder import replacing
from comity.store import Graph
from tests.export.conftest import SMALL

# Exports the small graph and dies, as if killed, when the file of this number is about to be written.
KILLED = """
import os, sys
from pathlib import Path
from comity import store
from comity.export import export

def progress(path, seen=[]):
    seen.append(path)
    if len(seen) == int(sys.argv[3]):
        os._exit(9)

export(store.open([sys.argv[1]]), Path(sys.argv[2]), progress)
"""


def killed_at(number: int, folder: Path, cache: Path) -> None:
    environment = {**os.environ, "COMITY_CACHE": str(cache)}
    with pytest.raises(subprocess.CalledProcessError, match="exit status 9"):
        subprocess.run(
            [sys.executable, "-c", KILLED, SMALL, folder, str(number)], env=environment, check=True
        )


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.iterdir() if path.name.startswith(f".{folder.name}")]


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """Return a folder that holds what looks like an earlier export, with a file that ours would not have."""
    folder = tmp_path / "out"
    with replacing(folder) as new:
        (new / "README.txt").write_text("An export of Comity, an open knowledge graph of cyber diplomacy.\n")
        (new / "earlier.txt").write_text("whole")
        (new / "SHA256SUMS").write_text("00  README.txt\n00  earlier.txt\n")
    return folder


def test_two_exports_are_the_same_bytes_wherever_they_are_made(
    exported: Exported, small: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    export(small, Path("elsewhere/deeper"))

    assert contents(tmp_path / "elsewhere/deeper") == contents(exported.folder)


def test_another_process_with_another_hash_seed_makes_the_same_bytes(
    exported: Exported, tmp_path: Path
) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7", "COMITY_CACHE": str(tmp_path / "cache")}
    code = KILLED.replace("os._exit(9)", "pass")

    subprocess.run([sys.executable, "-c", code, SMALL, tmp_path / "out", "0"], env=environment, check=True)

    assert contents(tmp_path / "out") == contents(exported.folder)


def test_the_list_of_files_is_true(exported: Exported) -> None:
    found = {
        name: (len(data), hashlib.sha256(data).hexdigest())
        for name, data in contents(exported.folder).items()
    }

    assert {file.path: (file.size, file.sha256) for file in exported.files} == found


def test_sha256sum_finds_every_file_whole(exported: Exported) -> None:
    listed = (exported.folder / "SHA256SUMS").read_text().splitlines()

    assert len(listed) == len(exported.files) - 1
    subprocess.run(
        ["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"], cwd=exported.folder, check=True
    )


def test_the_readme_tells_of_every_part_in_some_twenty_lines(exported: Exported, small: Graph) -> None:
    text = (exported.folder / "README.txt").read_text(encoding="utf-8")
    parts = {file.path.partition("/")[0] for file in exported.files} - {"README.txt", "LICENSE.txt"}

    assert all(part in text for part in parts)
    assert small.digest in text
    assert len(text.splitlines()) <= 25


@pytest.mark.parametrize("name", ["comity.ttl", "shapes.ttl", "context.jsonld", "schemes/stances.ttl"])
def test_the_ontology_is_copied_as_it_is(name: str, exported: Exported) -> None:
    ours = SMALL.parents[2] / "ontology" / name

    assert (exported.folder / "ontology" / name).read_bytes() == ours.read_bytes()


def test_every_question_is_copied(exported: Exported) -> None:
    ours = sorted(path.name for path in (SMALL.parents[2] / "queries").glob("*.rq"))

    assert sorted(path.name for path in (exported.folder / "queries").iterdir()) == ours


def test_nothing_tells_when_or_where_it_was_made(exported: Exported) -> None:
    for data in contents(exported.folder).values():
        assert str(exported.folder.parent).encode() not in data


def test_an_earlier_export_is_replaced_whole(earlier: Path, exported: Exported, small: Graph) -> None:
    export(small, earlier)

    assert contents(earlier) == contents(exported.folder)
    assert left_over(earlier) == []


def test_an_empty_folder_is_filled(small: Graph, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    assert export(small, tmp_path / "out").files


def test_a_folder_with_a_file_of_somebody_is_refused(small: Graph, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    with pytest.raises(UsageError, match=r"found a folder that holds notes\.txt; expected an empty one"):
        export(small, tmp_path)

    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_an_earlier_export_with_a_file_of_somebody_is_refused(earlier: Path, small: Graph) -> None:
    (earlier / "jsonld").mkdir()
    (earlier / "jsonld" / "mine.txt").write_text("mine")

    with pytest.raises(UsageError, match=r"holds jsonld/mine\.txt"):
        export(small, earlier)

    assert (earlier / "earlier.txt").read_text() == "whole"


def test_checksums_of_another_program_do_not_make_a_folder_ours(earlier: Path, small: Graph) -> None:
    (earlier / "README.txt").write_text("An image of an operating system")

    with pytest.raises(UsageError, match="an earlier export"):
        export(small, earlier)


def test_a_file_in_the_place_of_the_folder_is_refused(small: Graph, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")

    with pytest.raises(UsageError, match="found a file; expected a folder"):
        export(small, tmp_path / "out")


def test_a_folder_below_a_file_is_refused(small: Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    with pytest.raises(StoreError, match="expected a folder that can be written"):
        export(small, tmp_path / "file" / "out")


@pytest.mark.parametrize("number", [1, 2, 20, 60, 100])
def test_killed_midway_it_leaves_the_earlier_export_whole(number: int, earlier: Path, tmp_path: Path) -> None:
    before = contents(earlier)

    killed_at(number, earlier, tmp_path / "cache")

    assert contents(earlier) == before


def test_the_run_after_a_killed_one_leaves_nothing_over(earlier: Path, small: Graph, tmp_path: Path) -> None:
    killed_at(30, earlier, tmp_path / "cache")

    export(small, earlier)

    assert left_over(earlier) == []


def test_killed_between_the_two_renames_the_earlier_export_comes_back(earlier: Path) -> None:
    before = contents(earlier)
    earlier.rename(earlier.with_name(".out.comity-old"))

    with pytest.raises(ValueError, match="stop"), replacing(earlier):
        raise ValueError("stop")

    assert contents(earlier) == before


def test_an_export_that_fails_leaves_the_earlier_one_and_nothing_else(earlier: Path) -> None:
    before = contents(earlier)

    with pytest.raises(StoreError, match="No space left"), replacing(earlier):
        raise OSError(28, "No space left on device")

    assert contents(earlier) == before
    assert left_over(earlier) == []


def test_a_link_to_a_folder_stays_a_link(earlier: Path, small: Graph, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(earlier)

    export(small, tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert (earlier / "comity.nq").is_file()


def test_progress_names_each_file(small: Graph, tmp_path: Path) -> None:
    told: list[str] = []

    done = export(small, tmp_path / "out", told.append)

    assert told == [file.path for file in done.files]
