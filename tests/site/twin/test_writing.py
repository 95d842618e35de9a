"""The twin as a whole: the same bytes each time, all of it or nothing, and what it refuses."""

import gzip
import json
import subprocess
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from comity import bundle
from comity.cli import main
from comity.errors import UsageError
from comity.export import Exported, ExportedFile, replacing
from tests.site.twin import BASE, SMALL, command

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_with_another_hash_seed_writes_the_same_bytes(twin: Path, tmp_path: Path) -> None:
    subprocess.run(command(tmp_path / "again", "--base", BASE, seed=7), check=True, timeout=300)

    again, once = contents(tmp_path / "again"), contents(twin)

    assert [name for name in again.keys() | once.keys() if again.get(name) != once.get(name)] == []


def test_one_that_is_killed_leaves_nothing_that_the_next_does_not_clear(
    scripts: Path,
    tmp_path: Path,
) -> None:
    folder, half = tmp_path / "site", tmp_path / ".site.comity-new"
    with subprocess.Popen(command(folder)) as writing:
        while not (half / "static").exists() and writing.poll() is None:
            time.sleep(0.05)
        writing.kill()

    assert (folder.exists(), half.exists()) == (False, True)
    with replacing(folder):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_it_holds_the_export_the_engine_and_the_dump_that_the_workbench_asks(twin: Path) -> None:
    dump = gzip.decompress((twin / "data" / "comity.nq.gz").read_bytes())

    assert dump == (twin / "data" / "comity.nq").read_bytes()
    assert (twin / "static" / "oxigraph.wasm").read_bytes() == bundle.script("oxigraph.wasm")
    assert (twin / ".nojekyll").exists()


def test_the_map_of_the_site_names_pages_that_are_there(twin: Path) -> None:
    named = [each.text or "" for each in ElementTree.parse(twin / "sitemap.xml").iter(LOC)]

    assert f"{BASE}/index.html" in named
    assert [each for each in named if not (twin / each.removeprefix(f"{BASE}/")).is_file()] == []


def test_what_was_written_is_counted_as_json(
    scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = (ExportedFile("index.html", 3, ""), ExportedFile("data/comity.nq", 4, ""))
    monkeypatch.setattr("comity.site.twin.write_twin", lambda *_: Exported(tmp_path, files))

    assert main(["--graph", str(SMALL), "site", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "folder": str(tmp_path),
        "files": 2,
        "pages": 1,
        "bytes": 7,
    }


@pytest.mark.parametrize("base", ["comity", "mailto:a@b.example", "https://a.example/?x=1", "https://a b/"])
def test_a_base_that_is_no_address_of_a_folder_is_refused(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--graph", str(SMALL), "site", str(tmp_path / "site"), "--base", base]) == 2
    assert f"base: found {base!r}; expected an http or https address" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["file", "folder"])
def test_what_is_somebody_elses_is_refused_and_kept(
    name: str,
    scripts: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")

    assert main(["--graph", str(SMALL), "site", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.startswith(f"comity: {tmp_path / name}: found a f")
    assert (tmp_path / "folder" / "notes.txt").read_text() == (tmp_path / "file").read_text() == "mine"


def test_without_scripts_there_is_no_site_and_one_sentence_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unbuilt(name: str) -> bytes:
        raise UsageError(name, "no built script", "make web")

    monkeypatch.setattr(bundle, "script", unbuilt)

    assert main(["--graph", str(SMALL), "site", str(tmp_path / "site")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "site").exists()
