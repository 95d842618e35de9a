"""Lay out record files in the one way of the house, changing nothing that they say (STYLE D7, D8)."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from comity.errors import RecordError, UsageError
from comity.names import GRAPH
from comity.record.gathering import with_prefixes_above
from comity.store import SourceFile, parse, read_file
from comity.store.location import shown
from comity.text import formatted, without_unused_prefixes
from comity.text.lexemes import lexemes


def layout(path: Path) -> bytes:
    """Return the file at ``path`` as it should be laid out; raises RecordError where that is not possible."""
    return _laid_out([_read(path)])[0].text


def fmt(paths: Iterable[Path], check: bool = False) -> tuple[Path, ...]:
    """Lay out the files and folders of ``paths``, and return the files that were not, in their order.

    With ``check`` nothing is written. Raises RecordError for a file that cannot be laid out, before any is
    written, and UsageError for a path that is not there.
    """
    files = [_read(path) for path in _files(paths)]
    changed = [(old, new) for old, new in zip(files, _laid_out(files), strict=True) if old.text != new.text]
    for old, new in [] if check else changed:
        _replace(old.path, new.text)
    return tuple(old.path for old, _ in changed)


def _files(paths: Iterable[Path]) -> Sequence[Path]:
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise UsageError(path, "no such file or folder", "record files")
        found |= dict.fromkeys(sorted(path.rglob("*.ttl")) if path.is_dir() else [path])
    return list(found)


def _read(path: Path) -> SourceFile:
    return read_file(path, GRAPH + "layout")


def _laid_out(files: Sequence[SourceFile]) -> list[SourceFile]:
    said = [_said(file) for file in files]
    texts = formatted({file.shown: _with_prefixes(file.text.decode()) for file in files})
    new = [replace(file, text=texts[file.shown].encode()) for file in files]
    for file, before in zip(new, said, strict=True):
        if _said(file) != before:
            expected = "the same statements and comments"
            raise RecordError(file.shown, 1, "a layout that would change what the file says", expected)
    return new


def _with_prefixes(text: str) -> str:
    return with_prefixes_above(without_unused_prefixes(text))


def _said(file: SourceFile) -> tuple[frozenset[object], Counter[str]]:
    comments = (
        each.text.lstrip("#")
        for each in lexemes(file.text.decode(errors="replace"))
        if each.kind == "comment"
    )
    return frozenset(parse(file)), Counter(" ".join(comments).split())


def _replace(path: Path, text: bytes) -> None:
    new = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        new.write_bytes(text)
        new.chmod(path.stat().st_mode)
        new.replace(path)
    except OSError as error:
        raise RecordError(
            shown(path), 1, f"no way to write it ({error.strerror})", "a file that can be written"
        ) from error
    finally:
        new.unlink(missing_ok=True)
