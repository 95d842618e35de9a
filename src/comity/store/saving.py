"""Put bytes into a file that a reader sees as it was or as it is now, never half of it."""

import os
from pathlib import Path

from comity.errors import UsageError


def save(content: bytes, path: Path) -> None:
    """Write ``content`` to ``path`` by renaming; raises UsageError for a path that cannot be written."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        found = f"no way to write it ({error.strerror})"
        raise UsageError(path, found, "a file in a folder that can be written") from error
