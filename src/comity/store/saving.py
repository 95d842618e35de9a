"""Put bytes into a file that a reader sees as it was or as it is now, never half of it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from comity.errors import UsageError


def save(content: bytes, path: Path) -> None:
    """Write ``content`` to ``path`` by renaming; raises UsageError for a path that cannot be written.

    What a link leads to is written, not the link; a device or a pipe is refused, as it would be replaced.
    """
    save_parts((content,), path)


def save_parts(parts: Iterable[bytes], path: Path) -> int:
    """Write ``parts`` to ``path`` as ``save`` does, one at a time, and return the number of bytes."""
    try:
        return _swapped(parts, _plain(path))
    except (OSError, ValueError) as error:  # the latter for a name with a zero byte
        found = f"no way to write it ({getattr(error, 'strerror', error)})"
        raise UsageError(ascii(str(path)), found, "a file in a folder that can be written") from error


def _swapped(parts: Iterable[bytes], place: Path) -> int:
    beside = place.parent / f".{place.name}.{os.getpid()}"
    try:
        size = _write(parts, beside)
        beside.replace(place)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return size


def _plain(path: Path) -> Path:
    place = Path(os.path.realpath(path))
    if place.exists() and not (place.is_file() or place.is_dir()):
        raise UsageError(ascii(str(path)), "a device or a pipe", "a file in a folder that can be written")
    return place


def _write(parts: Iterable[bytes], path: Path) -> int:
    with path.open("wb") as file:
        size = sum(map(file.write, parts))
        file.flush()
        os.fsync(file.fileno())
    return size
