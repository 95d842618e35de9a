"""Bytes from files and standard input, and back: for commands whose data is no text of ours."""

import sys
from contextlib import suppress
from pathlib import Path

from comity import store
from comity.errors import UsageError

STANDARD_INPUT = "-"


def read(name: str, most: int) -> bytes:
    """Return at most ``most`` and one bytes of the file called ``name``, or of standard input for ``-``.

    Raises UsageError for what is no file that can be read.
    """
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(most + 1)
    path = Path(name)
    try:
        if not path.is_file():
            found = "no plain file" if path.exists() else "no such file"
            raise UsageError(ascii(name), found, "a file, or - for standard input")
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise UsageError(ascii(name), f"no way to read it ({error})", "a file") from error


def called(name: str) -> str:
    """Return how messages call the input ``name``."""
    return "standard input" if name == STANDARD_INPUT else name


def is_same(path: Path, name: str) -> bool:
    """Tell whether ``path`` and the input ``name`` are one file; of what is not there, none is."""
    with suppress(OSError, ValueError):
        return name != STANDARD_INPUT and path.samefile(name)
    return False


def save(data: bytes, path: Path | None) -> None:
    """Write ``data`` to ``path``, which is whole or as it was before; without one, to standard output.

    Raises UsageError for a path that cannot be written.
    """
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    store.save(data, path)
