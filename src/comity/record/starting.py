"""Start a file of records, and never write over one."""

from dataclasses import dataclass
from pathlib import Path

from comity.errors import RecordError, UsageError
from comity.store.location import shown


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was started, or would be: where it lies, and its text."""

    path: Path
    text: str


def start(file: NewFile, dry_run: bool = False) -> None:
    """Write ``file`` and the folders above it, unless in a ``dry_run``.

    Raises UsageError where a file is there and for a name that does not end in .ttl, RecordError where it
    cannot be written.
    """
    if file.path.suffix != ".ttl":
        raise UsageError(shown(file.path), "a name for no record", "one that ends in .ttl")
    if file.path.exists():
        raise UsageError(shown(file.path), "a file", "a new one, since what is there is never written over")
    if not dry_run:
        _write(file)


def _write(file: NewFile) -> None:
    try:
        file.path.parent.mkdir(parents=True, exist_ok=True)
        with file.path.open("x", encoding="utf-8") as stream:
            stream.write(file.text)
    except OSError as error:
        raise RecordError(
            shown(file.path), 1, f"no way to write it ({error.strerror})", "a new file"
        ) from error
