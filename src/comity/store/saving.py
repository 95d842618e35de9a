"""Put bytes into a file that a reader sees as it was or as it is now, never half of it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from comity.errors import UsageError


def save(content: bytes, path: Path) -> None:
    """Write ``content`` to ``path`` by renaming; raises UsageError for a path that cannot be written."""
    save_parts((content,), path)


def save_parts(parts: Iterable[bytes], path: Path) -> int:
    """Write ``parts`` to ``path`` as ``save`` does, one at a time, and return the number of bytes."""
    beside = path.parent / f".{path.name}.{os.getpid()}"
    try:
        size = _write(parts, beside)
        beside.replace(path)
    except (OSError, ValueError) as error:  # the latter for a name with a zero byte
        found = f"no way to write it ({getattr(error, 'strerror', error)})"
        raise UsageError(ascii(str(path)), found, "a file in a folder that can be written") from error
    finally:
        with suppress(OSError, ValueError):
            beside.unlink(missing_ok=True)
    return size


def _write(parts: Iterable[bytes], path: Path) -> int:
    with path.open("wb") as file:
        size = sum(map(file.write, parts))
        file.flush()
        os.fsync(file.fileno())
    return size
