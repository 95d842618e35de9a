"""What git says of commits, and what is said where it cannot."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import UsageError
from comity.record.history import checkout
from comity.record.history.checkout import Commit, Version, commits, contents, logged
from tests.record.history.repository import Repository, repository

NO_NUL = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
NAMES = st.none() | st.integers(1, 16**40 - 1).map(lambda number: f"{number:040x}")
PARENTS = st.integers(1, 3)


@st.composite
def printed(draw: st.DrawFn) -> Commit:
    """Return a commit with files that all have as many parents, as git prints them."""
    parents = draw(PARENTS)
    names = st.lists(NAMES, min_size=parents, max_size=parents).map(tuple)
    files = draw(
        st.lists(st.builds(Version, NO_NUL.map(lambda name: f"{name}.ttl"), names, NAMES), min_size=1)
    )
    return Commit(f"{draw(st.integers(0, 16**40 - 1)):040x}", "2031-05-19", draw(NO_NUL), tuple(files))


def as_git(commit: Commit) -> str:
    files = "".join(
        f"{':' * len(file.before)}{' '.join(['100644'] * (len(file.before) + 1))} "
        f"{' '.join(name or '0' * 40 for name in (*file.before, file.after))} {'M' * len(file.before)}"
        f"\0{file.path}\0"
        for file in commit.files
    )
    between = "\0" if len(commit.files[0].before) > 1 else "\n"
    return f"\x01{commit.name}\0{commit.date}\0{commit.title}\0{between}{files}"


@settings(max_examples=50)
@given(st.lists(printed(), max_size=4))
def test_whatever_titles_and_names_of_files_say_commits_are_told_apart(made: list[Commit]) -> None:
    assert list(logged("".join(map(as_git, made)))) == made


def test_a_commit_of_other_files_is_left_out(records: Repository) -> None:
    (records.graph / "notes.txt").write_text("a note", encoding="utf-8")
    records.commit("Take a note")
    records.commit("Change nothing")

    assert len(commits([records.graph])) == 1


def test_only_the_folders_that_are_named_are_looked_at(records: Repository) -> None:
    (records.root / "other.ttl").write_text("<a:b> <a:b> 1 .", encoding="utf-8")
    records.commit("Add what is none of the records")

    assert len(commits([records.graph])) == 1
    assert len(commits([records.graph, records.root])) == 2


def test_contents_come_by_their_names_whatever_is_in_them(records: Repository) -> None:
    text = b"\n\0 missing\n"
    (records.graph / "odd.ttl").write_bytes(text)
    records.commit("Add something odd")
    names = [
        records.git("rev-parse", f"HEAD:graph/{name}") for name in ("odd.ttl", "meetings/harbour/02.ttl")
    ]

    found = contents(records.graph, names)

    assert (found[names[0]], list(found)) == (text, names)


def test_a_folder_in_no_checkout_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="found no checkout of git") as error:
        commits([tmp_path])
    assert "\n" not in str(error.value)


def test_a_shallow_checkout_is_refused_as_it_lacks_the_beginning(coded: Repository, tmp_path: Path) -> None:
    coded.git("clone", "--quiet", "--depth", "1", coded.root.as_uri(), str(tmp_path / "shallow"))

    with pytest.raises(UsageError, match=r"found a shallow checkout.*git fetch --unshallow"):
        commits([tmp_path / "shallow" / "graph"])


def test_a_checkout_that_lacks_contents_is_refused(records: Repository) -> None:
    with pytest.raises(UsageError, match="lacks versions of its files"):
        contents(records.graph, ["0" * 39 + "1"])


def test_a_machine_without_git_is_told_what_it_is_for(
    records: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(UsageError, match="git: found no such program"):
        commits([records.graph])


def test_a_git_that_does_not_end_is_stopped(records: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkout, "SECONDS", 1e-9)

    with pytest.raises(UsageError, match="no answer of git"):
        commits([records.graph])


def test_a_repository_without_a_commit_is_told_as_git_tells_it(tmp_path: Path) -> None:
    repository(tmp_path)

    with pytest.raises(UsageError, match=r"found git log saying .fatal: your current branch"):
        commits([tmp_path])


def test_where_git_was_led_by_the_environment_it_is_led_back(
    records: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path / "other")], check=True, timeout=30)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))

    assert len(commits([records.graph])) == 1
