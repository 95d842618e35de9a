"""Replace a whole folder in one step, so that it is never half written and nobody's files are lost."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.errors import StoreError, UsageError
from comity.export.notes import MARK, SUMS, ExportedFile, listed

Content = tuple[str, bytes]
Progress = Callable[[str], None]


class Writer:
    """Writes files into a folder and keeps the list of them, each with its size and checksum."""

    def __init__(self, folder: Path, progress: Progress | None = None) -> None:
        self.folder = folder
        self.progress = progress
        self.files: list[ExportedFile] = []

    def write(self, contents: Iterable[Content]) -> None:
        """Write each path with its bytes; raises OSError."""
        for path, data in contents:
            if self.progress:
                self.progress(path)
            _write(self.folder / path, data)
            self.files.append(ExportedFile(path, len(data), hashlib.sha256(data).hexdigest()))


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give a new folder beside ``folder``, whose place it takes when the block ends well.

    Killed between the two renames at the end, it leaves the earlier export beside its place; the next run
    puts it back. Raises UsageError where ``folder`` holds anything but an earlier export, StoreError where it
    cannot be written.
    """
    place = folder.resolve()
    if not place.name:
        raise UsageError(folder, "the root of the disk", "a folder of its own for the export")
    new, old = (place.with_name(f".{place.name}.comity-{word}") for word in ("new", "old"))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _locked(place.parent):
            _mend(place, new, old)
            _refuse_others(folder)
            new.mkdir()
            try:
                yield new
                os.sync()  # one wait for all files, of which there may be thousands
                _swap(place, new, old)
            finally:
                _remove(new, old)
    except OSError as error:
        raise StoreError(folder, str(error.strerror), "a folder that can be written") from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        stream.write(data)


def _mend(place: Path, new: Path, old: Path) -> None:
    if old.exists() and not place.exists():
        old.rename(place)
    _remove(new, old)


def _swap(place: Path, new: Path, old: Path) -> None:
    if place.exists():
        place.rename(old)
    new.rename(place)


def _remove(*folders: Path) -> None:
    for folder in folders:
        if folder.exists():
            shutil.rmtree(folder)


def _refuse_others(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(folder, "a file", "a folder")
    others = sorted(_files(folder) - _exported(folder))
    if others:
        raise UsageError(folder, f"a folder that holds {others[0]}", "an empty one, or an earlier export")


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _exported(folder: Path) -> set[str]:
    readme, sums = folder / "README.txt", folder / SUMS
    if not (readme.is_file() and sums.is_file() and readme.read_bytes().startswith(MARK.encode())):
        return set()
    return {SUMS, *listed(sums.read_bytes())}
