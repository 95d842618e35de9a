"""The export as one archive: what the folder has, and the same bytes each time."""

import io
import zipfile
from pathlib import Path

from comity.export import archive, export
from comity.store import LocalGraph


def test_an_archive_holds_what_the_folder_holds(small: LocalGraph, tmp_path: Path) -> None:
    exported = export(small, tmp_path / "out")

    with zipfile.ZipFile(io.BytesIO(archive(small))) as found:
        held = {name.removeprefix("comity/"): found.read(name) for name in found.namelist()}

    assert held == {each.path: (exported.folder / each.path).read_bytes() for each in exported.files}


def test_the_same_graph_makes_the_same_archive(small: LocalGraph) -> None:
    assert archive(small) == archive(small)
