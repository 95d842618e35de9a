import os
from pathlib import Path

import pytest

from comity import store
from comity.errors import RecordError, UsageError
from tests.store.conftest import write


def test_the_path_names_the_graph(where: store.Folders) -> None:
    graphs = [file.graph.removeprefix("https://w3id.org/comity/graph/") for file in store.read_files(where)]

    assert graphs == ["institutions", "meetings/harbour/01", "meetings/harbour/02", "ontology/comity"]


def test_a_file_is_shown_by_its_path_below_the_current_folder(where: store.Folders, home: Path) -> None:
    shown = [file.shown for file in store.read_files(where)]

    assert shown[:2] == ["institutions.ttl", "meetings/harbour/01.ttl"]
    assert shown[-1] == str(where.ontology / "comity.ttl")


def test_code_lists_and_alignments_are_read_and_shapes_are_not(where: store.Folders) -> None:
    for name in ("alignments", "shapes", "schemes/stances", "examples/valid/any"):
        write(where.ontology / f"{name}.ttl", "meeting:a a comity:Meeting .")

    read = {file.graph.partition("/graph/ontology/")[2] for file in store.read_files(where)}

    assert read == {"", "comity", "alignments", "schemes/stances"}


def test_hidden_files_are_not_records(where: store.Folders) -> None:
    before = store.read_files(where)
    write(where.records[0] / ".ipynb_checkpoints" / "01.ttl", "no Turtle")
    (where.records[0] / ".#01.ttl").symlink_to("nowhere")

    assert store.read_files(where) == before


def test_a_folder_without_records_is_refused(where: store.Folders, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    empty = store.Folders(where.ontology, where.queries, (tmp_path / "empty",), where.cache)

    with pytest.raises(UsageError, match=r"empty: found no \.ttl file; expected a folder of records"):
        store.read_files(empty)


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_loop(path: Path) -> None:
    path.symlink_to(path)


def make_dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def make_large(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(16_000_001)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (Path.mkdir, "a folder, a pipe or a device"),
        (make_fifo, "a folder, a pipe or a device"),
        (make_link_to_device, "a folder, a pipe or a device"),
        (make_loop, r"no way to read it \(Too many levels of symbolic links\)"),
        (make_dangling, r"no way to read it \(No such file or directory\)"),
        (make_large, "16,000,001 bytes"),
    ],
)
def test_what_is_no_plain_file_is_refused(make, found: str, where: store.Folders, home: Path) -> None:
    make(home / "odd.ttl")

    with pytest.raises(RecordError, match=rf"^odd\.ttl:1: found {found}; expected "):
        store.read_files(where)


def test_a_file_that_may_not_be_read_is_refused(
    where: store.Folders, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(
        RecordError, match=r":1: found no way to read it \(Permission denied\); expected a file"
    ):
        store.read_files(where)


@pytest.mark.parametrize("name", [b"caf\xe9.ttl", b"two\nlines.ttl", "bidi\u202e.ttl".encode()])
def test_a_name_that_cannot_be_printed_is_refused(name: bytes, where: store.Folders, home: Path) -> None:
    write(Path(os.fsdecode(name)), "meeting:a a comity:Meeting .")

    with pytest.raises(RecordError, match="found a name with characters that cannot be printed"):
        store.read_files(where)


@pytest.mark.parametrize("name", ["Institutions.ttl", "meetings/Harbour/01.ttl"])
def test_two_names_equal_but_for_case_are_refused(name: str, where: store.Folders, home: Path) -> None:
    write(Path(name), "meeting:a a comity:Meeting .")

    with pytest.raises(
        RecordError, match="found the name of another file; expected a name that differs from "
    ):
        store.read_files(where)


def test_one_name_in_two_folders_is_refused(where: store.Folders, tmp_path: Path) -> None:
    write(tmp_path / "mine" / "institutions.ttl", "meeting:a a comity:Meeting .")
    both = store.Folders(where.ontology, where.queries, (*where.records, tmp_path / "mine"), where.cache)

    with pytest.raises(RecordError, match=r"mine/institutions\.ttl:1: found the name of another file"):
        store.read_files(both)


@pytest.mark.parametrize("name", ["derived/types.ttl", "ontology/comity.ttl"])
def test_a_record_cannot_pose_as_vocabulary_or_derived_link(
    name: str, where: store.Folders, home: Path
) -> None:
    write(Path(name), "meeting:a a comity:Meeting .")

    with pytest.raises(RecordError, match="found a name that Comity keeps for itself"):
        store.read_files(where)


@pytest.mark.parametrize("name", ["a.rdf", "a.jsonld", "a.TTL", "deep/a.nt"])
def test_records_in_another_syntax_are_refused_not_skipped(
    name: str, where: store.Folders, home: Path
) -> None:
    write(Path(name), "meeting:a a comity:Meeting .")

    with pytest.raises(
        RecordError, match=r"found a record in a \.\w+ file; expected Turtle, in a \.ttl file"
    ):
        store.read_files(where)


def test_a_link_to_a_folder_above_is_refused(where: store.Folders, home: Path) -> None:
    (home / "again").symlink_to(home)

    with pytest.raises(RecordError, match="found more than 16 folders inside each other; expected fewer"):
        store.read_files(where)


def test_a_folder_behind_a_link_is_read(where: store.Folders, home: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "03.ttl", "meeting:a a comity:Meeting .")
    (home / "linked").symlink_to(tmp_path / "elsewhere")

    assert "https://w3id.org/comity/graph/linked/03" in {file.graph for file in store.read_files(where)}
