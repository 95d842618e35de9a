"""The history as a file beside the records."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import RecordError, UsageError
from comity.record import read_history, save_history
from comity.record.history import NAME, Change, kept
from comity.store import Folders, folders
from tests.record.history.repository import Repository, repository

LINE = '{"commit": "a1", "date": "2031-05-19", "title": "Add", "things": {"meeting:x": [1, 0]}}\n'
COUNTS = st.tuples(st.integers(0), st.integers(0))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
CHANGES = st.builds(Change, TEXTS, TEXTS, TEXTS, st.dictionaries(TEXTS, COUNTS))


def of(folder: Path) -> Folders:
    return folders([str(folder)])


def test_what_is_written_is_read_again_without_git(coded: Repository, tmp_path: Path) -> None:
    written = save_history(of(coded.graph))
    coded.graph.rename(tmp_path / "records")

    history = read_history(of(tmp_path / "records"))

    assert written == (coded.graph / NAME,)
    assert [str(entry.own) for entry in history.of("item:harbour-2-cables")] == ["added"]


def test_a_second_time_writes_the_same_and_a_later_commit_only_adds(coded: Repository) -> None:
    (path,) = save_history(of(coded.graph))
    first = path.read_bytes()
    coded.commit("Keep the history")
    save_history(of(coded.graph))
    again = path.read_bytes()
    coded.write("more.ttl", "meeting:harbour-3 a comity:Meeting .\n")
    coded.commit("Add the third")
    save_history(of(coded.graph))

    assert again == first
    assert path.read_bytes().startswith(first)


def test_records_without_a_commit_have_no_history_to_write(tmp_path: Path) -> None:
    made = repository(tmp_path)
    made.commit("Begin")
    made.write("a.ttl", "meeting:x a comity:Meeting .")

    with pytest.raises(UsageError, match=r"found no commit of a \.ttl file"):
        save_history(of(made.graph))
    assert not (made.graph / NAME).exists()


def test_records_without_the_file_have_no_history(records: Repository) -> None:
    assert read_history(of(records.graph)).changes == []
    assert read_history(None).changes == []


def test_several_folders_tell_of_their_own_records(records: Repository, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / NAME).write_text(LINE, encoding="utf-8")
    save_history(of(records.graph))

    history = read_history(folders([str(records.graph), str(tmp_path / "more")]))

    assert ("meeting:x" in history, "meeting:harbour-2" in history) == (True, True)


def test_with_the_records_of_comity_go_the_code_lists() -> None:
    ours = folders(["ours"])

    assert list(kept._traced(ours, ours.records[0])) == [ours.records[0], ours.ontology / "schemes"]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "nonsense",
        "[]",
        LINE.replace("[1, 0]", "[1]"),
        LINE.replace("[1, 0]", '["1", 0]'),
        LINE.replace('"Add"', "1"),
        LINE.replace("1, 0", "NaN, 0"),
    ],
)
def test_a_line_that_is_no_change_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / NAME).write_text(f"{LINE}{line.strip()}\n", encoding="utf-8")

    with pytest.raises(RecordError, match=r"history\.jsonl:2: found no change of records"):
        read_history(of(tmp_path))


@settings(max_examples=50)
@given(st.lists(CHANGES, min_size=1, max_size=5))
def test_any_change_survives_its_line(changes: list[Change]) -> None:
    text = "".join(map(kept._line, changes))

    lines = text.removesuffix("\n").split("\n")

    assert [kept._change(line) for line in lines] == changes
