"""Bytes from files and standard input, and back: for commands whose data is no text of ours.

``-`` is standard input where something is read and standard output where something is written.
"""

import argparse
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from comity import store
from comity.errors import UsageError

STANDARD_INPUT = STANDARD_OUTPUT = "-"


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


def is_standard(path: Path) -> bool:
    """Tell whether ``path`` stands for standard output."""
    return str(path) == STANDARD_OUTPUT


def printed_or(text: str) -> Path | None:
    """Return the path in ``-o FILE``; none for ``-``, where a command prints what it does not write."""
    return None if text == STANDARD_OUTPUT else Path(text)


def folder(text: str) -> Path:
    """Return the path of a folder; raises ArgumentTypeError for ``-``, which cannot be one."""
    if text == STANDARD_OUTPUT:
        raise argparse.ArgumentTypeError("'-' is standard output, where a folder is wanted")
    return Path(text)


def save(data: bytes, path: Path | None) -> None:
    """Write ``data`` to ``path``, which is whole or as it was before; without one, to standard output.

    Raises UsageError for a path that cannot be written.
    """
    if path is None or is_standard(path):
        stream([data])
    else:
        store.save(data, path)


def stream(parts: Iterable[bytes], *, text: bool = True) -> None:
    """Write ``parts`` to standard output; raises UsageError for what is no ``text`` and a terminal."""
    if not text and sys.stdout.isatty():
        raise UsageError("standard output", "a terminal", "a file or a pipe: this is no text")
    sys.stdout.flush()
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
