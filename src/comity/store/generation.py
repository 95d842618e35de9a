"""Generations of a built graph on disk: written beside the old one, synced, then published in one step.

A store folder holds ``generations/<inputs>/{dataset.nq,manifest.json}``, the file ``current`` with the name
of one of them and the SHA-256 of its manifest, and a ``lock``. What ``current`` names is whole; everything
else is left over, and swept by the next build.
"""

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.errors import StoreError
from comity.store.manifest import Manifest, from_json

DATASET = "dataset.nq"
MANIFEST = "manifest.json"
POINTER = "current"
PATIENCE = 30.0


def read(place: Path) -> tuple[bytes, Manifest]:
    """Return the dataset and the manifest that ``place`` holds at present.

    Raises StoreError where there is none, where it cannot be read, and where a byte is not as it was written.
    """
    try:
        try:
            return _verified(place)
        except FileNotFoundError:
            # Between reading what is current and opening it, two builds may have swept it away.
            return _verified(place)
    except OSError as error:
        raise StoreError(place, f"no graph ({error.strerror})", "one that was built") from error


def publish(place: Path, dataset: bytes, manifest: Manifest) -> None:
    """Make ``dataset`` the present generation of ``place``, unless it is already.

    Raises StoreError where it cannot be written, or where another build keeps the lock; what was there stays.
    """
    try:
        place.mkdir(parents=True, exist_ok=True)
        with _locked(place):
            kept = _present(place)
            if kept != manifest.inputs:
                _replace(place, kept, dataset, manifest)
    except OSError as error:
        raise StoreError(place, f"no way to write it ({error.strerror})", "a folder that can be") from error


def _replace(place: Path, kept: str | None, dataset: bytes, manifest: Manifest) -> None:
    generations = place / "generations"
    generations.mkdir(exist_ok=True)
    _sweep(generations, kept)
    _write(generations, dataset, manifest)
    _point(place, manifest)


def _verified(place: Path) -> tuple[bytes, Manifest]:
    name, digest = _pointer(place / POINTER)
    folder = place / "generations" / Path(name).name
    written = (folder / MANIFEST).read_bytes()
    if hashlib.sha256(written).hexdigest() != digest:
        raise StoreError(folder / MANIFEST, "a damaged file", f"SHA-256 {digest}")
    manifest = from_json(written)
    dataset = (folder / DATASET).read_bytes()
    if hashlib.sha256(dataset).hexdigest() != manifest.digest:
        raise StoreError(folder / DATASET, "a damaged file", f"SHA-256 {manifest.digest}")
    return dataset, manifest


def _pointer(path: Path) -> tuple[str, str]:
    try:
        name, digest = path.read_text(encoding="ascii").split()
    except ValueError as error:
        raise StoreError(path, "a damaged file", "the name of a generation") from error
    return name, digest


def _present(place: Path) -> str | None:
    try:
        return read(place)[1].inputs
    except StoreError:
        return None


@contextmanager
def _locked(place: Path) -> Iterator[None]:
    with (place / "lock").open("w") as lock:
        deadline = time.monotonic() + PATIENCE
        while not _taken(lock.fileno()):
            if time.monotonic() > deadline:
                raise StoreError(place, "another build that keeps it locked", f"one of {PATIENCE:g} seconds")
            time.sleep(0.02)
        yield


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sweep(generations: Path, kept: str | None) -> None:
    for path in generations.iterdir():
        if path.name != kept:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _write(generations: Path, dataset: bytes, manifest: Manifest) -> None:
    new = generations / ".new"
    try:
        new.mkdir()
        _write_file(new / DATASET, dataset)
        _write_file(new / MANIFEST, manifest.to_json())
        _sync(new)
        new.rename(generations / manifest.inputs)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    _sync(generations)


def _point(place: Path, manifest: Manifest) -> None:
    new = place / f"{POINTER}.new"
    _write_file(new, f"{manifest.inputs} {hashlib.sha256(manifest.to_json()).hexdigest()}\n".encode())
    new.replace(place / POINTER)
    _sync(place)


def _write_file(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
