"""Generations of a built graph on disk: written beside the old one, synced, then published in one step.

A store folder holds ``generations/<inputs>/{dataset.nq,manifest.json}``, the file ``current`` with the name
of one of them and the SHA-256 of its manifest, and a ``lock``. What ``current`` names is whole; everything
else is left over, and swept by the next build.
"""

import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comity.errors import StoreError
from comity.store.manifest import Manifest, from_json

DATASET = "dataset.nq"
MANIFEST = "manifest.json"


def read(place: Path) -> tuple[bytes, Manifest]:
    """Return the dataset and the manifest that ``place`` holds at present.

    Raises StoreError where there is none, or where a byte of it is not as it was written.
    """
    for _ in range(3):
        pointer = _pointer(place)
        try:
            return _verified(place, pointer)
        except FileNotFoundError as error:
            # A build may have swept what the pointer named a moment ago.
            if pointer == _pointer(place):
                raise StoreError(place, f"no file {error.filename}", "the graph as it was built") from error
    raise StoreError(place, "one build after another", "a graph that stays long enough to be read")


def publish(place: Path, dataset: bytes, manifest: Manifest) -> None:
    """Make ``dataset`` the present generation of ``place``, unless it is already; raises OSError."""
    place.mkdir(parents=True, exist_ok=True)
    with _locked(place):
        kept = _present(place)
        if kept == manifest.inputs:
            return
        generations = place / "generations"
        generations.mkdir(exist_ok=True)
        _sweep(generations, kept)
        with tempfile.TemporaryDirectory(
            prefix=".new-", dir=generations, ignore_cleanup_errors=True
        ) as folder:
            new = Path(folder) / manifest.inputs
            new.mkdir()
            _write(new / DATASET, dataset)
            _write(new / MANIFEST, manifest.to_json())
            _sync(new)
            new.rename(generations / manifest.inputs)
        _sync(generations)
        _point(place, manifest)


def _pointer(place: Path) -> tuple[str, str]:
    try:
        name, digest = (place / "current").read_text(encoding="ascii").split()
    except FileNotFoundError as error:
        raise StoreError(place, "no graph", "one that was built") from error
    except ValueError as error:
        raise StoreError(place / "current", "a damaged file", "the name of a generation") from error
    return name, digest


def _verified(place: Path, pointer: tuple[str, str]) -> tuple[bytes, Manifest]:
    name, digest = pointer
    folder = place / "generations" / Path(name).name
    written = (folder / MANIFEST).read_bytes()
    if hashlib.sha256(written).hexdigest() != digest:
        raise StoreError(folder / MANIFEST, "a damaged manifest", f"SHA-256 {digest}")
    manifest = from_json(written)
    dataset = (folder / DATASET).read_bytes()
    found = (len(dataset), dataset.count(b"\n"), hashlib.sha256(dataset).hexdigest())
    if found != (manifest.size, manifest.statements, manifest.digest):
        raise StoreError(
            folder / DATASET, f"{found[0]:,} bytes that were not written", f"{manifest.size:,} bytes"
        )
    return dataset, manifest


def _present(place: Path) -> str | None:
    try:
        return read(place)[1].inputs
    except StoreError:
        return None


@contextmanager
def _locked(place: Path) -> Iterator[None]:
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sweep(generations: Path, kept: str | None) -> None:
    for path in generations.iterdir():
        if path.name != kept:
            shutil.rmtree(path)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _point(place: Path, manifest: Manifest) -> None:
    new = place / "current.new"
    new.unlink(missing_ok=True)
    _write(new, f"{manifest.inputs} {hashlib.sha256(manifest.to_json()).hexdigest()}\n".encode())
    new.replace(place / "current")
    _sync(place)
