import errno
import fcntl
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity import store
from comity.errors import ComityError, RecordError, StoreError
from comity.store import building, generation
from tests.store import processes
from tests.store.conftest import MEETING, folders_in, write

OLD, NEW = 2, 3
MEETINGS = "SELECT ?m { ?m a <https://w3id.org/comity/ontology/Meeting> }"


def meetings(graph: store.Graph) -> int:
    return len(graph.select(MEETINGS).rows)


def place(where: store.Folders) -> Path:
    return store.store_folder(where)


def generations(where: store.Folders) -> list[Path]:
    return list((place(where) / "generations").iterdir())


def add_a_meeting(where: store.Folders) -> None:
    write(where.records[0] / "meetings" / "harbour" / "03.ttl", MEETING.format(n=3))


@pytest.fixture
def built(where: store.Folders) -> store.Folders:
    """Folders of which the two meetings are built, and a third was written since."""
    store.build(where)
    add_a_meeting(where)
    return where


def test_the_same_files_give_the_same_bytes_in_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = store.open_folders(folders_in(tmp_path / "one"))
    monkeypatch.chdir(tmp_path)
    second = store.open_folders(folders_in(tmp_path / "deep" / "two"))

    assert first.dataset == second.dataset
    assert first.manifest.to_json() == second.manifest.to_json()


def test_the_same_files_give_the_same_bytes_in_another_process(where: store.Folders, tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from comity import store; p = Path(sys.argv[1]);"
    program += (
        "print(store.open_folders(store.Folders(p / 'ontology', p, (p / 'graph',), p / 'other')).digest)"
    )

    digests = {
        subprocess.check_output(
            [sys.executable, "-c", program, tmp_path], env={"PYTHONHASHSEED": seed}, text=True
        ).strip()
        for seed in ("1", "2")
    }

    assert digests == {store.open_folders(where).digest}


def test_the_dataset_is_sorted_and_counted_in_its_manifest(where: store.Folders) -> None:
    manifest = store.build(where)
    lines = (generations(where)[0] / "dataset.nq").read_bytes().splitlines(keepends=True)

    assert lines == sorted(set(lines))
    assert manifest.statements == len(lines) == sum(entry.statements for entry in manifest.graphs)


def written(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return when each file was last written, and which it is; reading one changes neither."""
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("*")}


def test_a_second_start_does_no_work(where: store.Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    store.build(where)
    before = written(place(where))
    monkeypatch.setattr(building, "assemble", None)

    again = store.open_folders(where)

    assert meetings(again) == OLD
    assert written(place(where)) == before


def test_a_changed_file_is_seen_and_one_old_generation_is_kept(built: store.Folders) -> None:
    store.build(built)
    write(built.records[0] / "meetings" / "harbour" / "04.ttl", MEETING.format(n=4))

    graph = store.open_folders(built)

    assert meetings(graph) == 4
    assert len(generations(built)) == 2


def test_a_changed_rule_is_seen(where: store.Folders) -> None:
    before = store.build(where)
    (where.ontology / "rules" / "types.rq").unlink()

    assert store.build(where).statements < before.statements


def test_another_version_builds_again(where: store.Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    before = store.build(where)
    monkeypatch.setattr("comity.store.dataset.__version__", "99")

    after = store.build(where)

    assert (after.version, after.digest) == ("99", before.digest)


def test_the_old_graph_answers_when_the_files_are_broken(built: store.Folders) -> None:
    write(built.records[0] / "broken.ttl", "meeting:a")

    with pytest.raises(RecordError, match=r"broken\.ttl:9: found the end of the file inside a statement"):
        store.open_folders(built)

    assert meetings(store.open_generation(place(built))) == OLD


@pytest.mark.parametrize("name", ["dataset.nq", "manifest.json", "../../current"])
@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "longer", "gone"])
def test_a_damaged_store_is_noticed_and_built_again(where: store.Folders, name: str, damage: str) -> None:
    store.build(where)
    path = generations(where)[0] / name
    harm(path, damage)

    with pytest.raises(StoreError):
        store.open_generation(place(where))

    assert meetings(store.open_folders(where)) == OLD
    assert meetings(store.open_generation(place(where))) == OLD


def harm(path: Path, damage: str) -> None:
    data = path.read_bytes()
    middle = len(data) // 2
    harmed = {
        "flip": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
        "cut": data[: data.index(b"\n", middle) + 1] if data.count(b"\n") > 1 else data[:middle],
        "empty": b"",
        "longer": data + data[-20:],
    }
    path.unlink()
    if damage in harmed:
        path.write_bytes(harmed[damage])


def test_an_emptied_store_is_never_read_as_an_empty_graph(where: store.Folders) -> None:
    store.build(where)
    for path in generations(where)[0].iterdir():
        path.unlink()

    with pytest.raises(
        StoreError, match=r"found no graph \(No such file or directory\); expected one that was built"
    ):
        store.open_generation(place(where))
    assert meetings(store.open_folders(where)) == OLD


def test_a_manifest_of_another_format_is_refused(where: store.Folders) -> None:
    with pytest.raises(StoreError, match="found an unreadable manifest"):
        store.manifest.from_json(b'{"format": 2}')


def test_a_build_killed_before_any_step_leaves_the_old_graph_whole(built: store.Folders) -> None:
    ends, answers, step = [], [], 0
    while 0 not in ends:
        step += 1
        ends.append(processes.killed_before_step(step, str(place(built)), lambda: store.build(built)))
        answers.append(meetings(store.open_generation(place(built))))

    assert set(ends[:-1]) == {-signal.SIGKILL}
    assert len(ends) > 10
    assert set(answers) <= {OLD, NEW}
    assert answers == sorted(answers)
    assert len(generations(built)) <= 2


def test_a_build_killed_at_20_random_moments_leaves_the_old_graph_whole(built: store.Folders) -> None:
    moments = random.Random(2)
    for _ in range(20):
        write(built.records[0] / "noise.ttl", f"meeting:noise comity:ordinal {moments.random()} .")
        child = processes.start(lambda: store.build(built))
        time.sleep(moments.uniform(0, 0.03))
        os.kill(child, signal.SIGKILL)
        processes.ended(child)
        assert meetings(store.open_generation(place(built))) in {OLD, NEW}

    assert meetings(store.open_folders(built)) == NEW
    assert len(generations(built)) <= 2


def test_builds_at_once_do_not_harm_each_other(built: store.Folders) -> None:
    children = [processes.start(lambda: store.build(built)) for _ in range(4)]
    while_building = [meetings(store.open_generation(place(built))) for _ in range(20)]

    assert [processes.ended(child) for child in children] == [0, 0, 0, 0]
    assert set(while_building) <= {OLD, NEW}
    assert meetings(store.open_generation(place(built))) == NEW
    assert len(generations(built)) == 2


def test_a_reader_keeps_its_graph_through_rebuilds(built: store.Folders) -> None:
    reader = store.open_generation(place(built))
    store.build(built)
    write(built.records[0] / "meetings" / "harbour" / "04.ttl", MEETING.format(n=4))
    store.build(built)

    assert meetings(reader) == OLD


def test_a_builder_that_hangs_does_not_hang_the_others(
    built: store.Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generation, "PATIENCE", 0.1)
    with (place(built) / "lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        graph = store.open_folders(built)

    assert meetings(graph) == NEW
    assert "another build that keeps it locked" in graph.warnings[0]


@pytest.mark.parametrize("number", range(1, 7))
@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_a_disk_that_fails_to_sync_leaves_the_old_graph_whole(
    built: store.Folders, number: int, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(1, 99))

    def fail(descriptor: int) -> None:
        if next(calls) == number:
            raise OSError(error, os.strerror(error))

    monkeypatch.setattr(generation.os, "fsync", fail)
    graph = store.open_folders(built)

    assert meetings(graph) == NEW
    assert f"{place(built)}: found no way to write it ({os.strerror(error)})" in graph.warnings[0]
    assert meetings(store.open_generation(place(built))) in {OLD, NEW}


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 kB."""
    disk = tmp_path / "tiny"
    disk.mkdir()
    options = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(options, check=False, capture_output=True).returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def on(disk: Path, where: store.Folders) -> store.Folders:
    return store.Folders(where.ontology, where.queries, where.records, disk)


def test_on_a_full_disk_the_new_graph_answers_from_memory_and_the_old_one_stays(
    where: store.Folders, tiny_disk: Path
) -> None:
    tiny = on(tiny_disk, where)
    store.build(tiny)
    write(
        where.records[0] / "large.ttl",
        "".join(f"meeting:x comity:ordinal {number} .\n" for number in range(999)),
    )

    graph = store.open_folders(tiny)

    assert graph.ask("ASK { ?x ?y 998 }")
    assert "No space left on device" in graph.warnings[0]
    with pytest.raises(StoreError, match="No space left on device"):
        store.build(tiny)
    assert not store.open_generation(place(tiny)).ask("ASK { ?x ?y 998 }")
    assert len(generations(tiny)) == 1


def test_a_cache_that_can_only_be_read_is_a_warning(where: store.Folders, tiny_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)

    graph = store.open_folders(on(tiny_disk, where))

    assert meetings(graph) == OLD
    assert graph.warnings[0].startswith("the graph is in memory only: ")
    assert "found no way to write it (Read-only file system)" in graph.warnings[0]


def test_a_built_graph_in_a_cache_that_can_only_be_read_is_used(
    where: store.Folders, tiny_disk: Path
) -> None:
    tiny = on(tiny_disk, where)
    store.build(tiny)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)

    assert store.open_folders(tiny).warnings == ()


def test_a_cache_that_is_a_file_is_a_warning(where: store.Folders, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert "Not a directory" in store.open_folders(on(tmp_path / "file", where)).warnings[0]


def test_a_build_that_is_needed_is_told_and_one_that_is_not_is_not(where: store.Folders) -> None:
    told: list[str] = []
    for _ in range(2):
        store.build(where, told.append)

    assert told == ["building the graph from 4 files"]


def test_all_errors_of_the_store_are_ours(where: store.Folders, tmp_path: Path) -> None:
    with pytest.raises(ComityError, match="found no graph"):
        store.open_generation(tmp_path / "nowhere")
