"""Put bytes into a file that a reader sees as it was or as it is now, never half of it."""

import os
from contextlib import suppress
from pathlib import Path

from comity.errors import UsageError


def save(content: bytes, path: Path) -> None:
    """Write ``content`` to ``path`` by renaming; raises UsageError for a path that cannot be written."""
    beside = path.parent / f".{path.name}.{os.getpid()}"
    try:
        _write(content, beside)
        beside.replace(path)
    except (OSError, ValueError) as error:  # the latter for a name with a zero byte
        with suppress(OSError, ValueError):
            beside.unlink(missing_ok=True)
        found = f"no way to write it ({getattr(error, 'strerror', error)})"
        raise UsageError(ascii(str(path)), found, "a file in a folder that can be written") from error


def _write(content: bytes, path: Path) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
