"""The commits of record files, as the git of the user tells them; nothing is run but git, and it ends."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from comity.errors import UsageError
from comity.store.location import shown

SECONDS = 60
NOTHING = re.compile("0+")
LOG = (
    *("log", "--reverse", "--topo-order", "-c", "--raw"),
    *("--no-abbrev", "--no-renames", "--no-show-signature", "--no-color"),
    *("-z", "--encoding=UTF-8", "--format=%x01%H%x00%as%x00%s", "--"),
)
COMMIT = re.compile(r"\x01([0-9a-f]+)\0([\d-]+)\0([^\0]*)\0[\n\0]?((?::[^\0]*\0[^\0]*\0)*)")
FILE = re.compile(r"(:+)([^\0:]*)\0([^\0]*)\0")


@dataclass(frozen=True, slots=True)
class Version:
    """A file that a commit changed: the names of its content, one for each parent, and after the commit.

    What was not there has no name.
    """

    path: str
    before: tuple[str | None, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its name, its day, its title and the Turtle files that are other than in each parent."""

    name: str
    date: str
    title: str
    files: tuple[Version, ...]


def commits(folders: Sequence[Path]) -> tuple[Commit, ...]:
    """Return the commits that changed Turtle files in ``folders`` of one checkout, the oldest first.

    Raises UsageError where git is missing, where there is no checkout, and where it lacks its beginning.
    """
    home = folders[0]
    try:
        is_shallow = _git(home, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except subprocess.CalledProcessError as error:
        found = f"no checkout of git ({_first(error.stderr)})"
        raise UsageError(shown(home), found, "a folder in one, whose log says what changed") from error
    if is_shallow:
        found = "a shallow checkout, which lacks its beginning"
        raise UsageError(shown(home), found, "the whole history, as `git fetch --unshallow` brings it")
    return tuple(logged(_run(home, *LOG, *map(str, folders)).decode(errors="replace")))


def logged(text: str) -> Iterator[Commit]:
    """Yield the commits with Turtle files in what git printed for ``LOG``."""
    for name, date, title, told in COMMIT.findall(text):
        files = (_version(len(colons), fields, path) for colons, fields, path in FILE.findall(told))
        turtle = tuple(file for file in files if file.path.endswith(".ttl"))
        if turtle:
            yield Commit(name, date, title, turtle)


def contents(folder: Path, names: Sequence[str]) -> Mapping[str, bytes]:
    """Return the contents called ``names``; raises UsageError where the checkout lacks one."""
    output = _run(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
    found, at = {}, 0
    for name in names:
        head, _, _ = output[at : at + 200].partition(b"\n")
        if head.endswith(b" missing"):
            expected = "the whole history, as a clone without --filter has it"
            raise UsageError(shown(folder), "a checkout that lacks versions of its files", expected)
        start = at + len(head) + 1
        at = start + int(head.split()[-1]) + 1
        found[name] = output[start : at - 1]
    return found


def _version(parents: int, fields: str, path: str) -> Version:
    # Modes of the parents and the file, then names of their contents, then a letter each.
    names = [None if NOTHING.fullmatch(name) else name for name in fields.split()[parents + 1 : -1]]
    return Version(path, tuple(names[:-1]), names[-1])


def _run(folder: Path, *words: str, given: bytes = b"") -> bytes:
    try:
        return _git(folder, *words, given=given)
    except subprocess.CalledProcessError as error:
        found = f"git {words[0]} saying {_first(error.stderr)!r}"
        raise UsageError(shown(folder), found, "a checkout with commits that it can read") from error


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise UsageError("git", "no such program", "it to be installed, as what changed is read from its log")
    command = [program, "-C", str(folder), "-c", "log.showRoot=true", *words]
    try:
        done = subprocess.run(  # noqa: S603 (the git of the user, with words of ours)
            command, input=given, capture_output=True, timeout=SECONDS, env=_environment(), check=True
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(shown(folder), f"no answer of git within {SECONDS} seconds", "one") from error
    return done.stdout


def _environment() -> dict[str, str]:
    """Return the environment without what would lead git elsewhere, as a hook of another checkout does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1", "GIT_NO_LAZY_FETCH": "1"}


def _first(said: bytes) -> str:
    return said.decode(errors="replace").strip().partition("\n")[0]
