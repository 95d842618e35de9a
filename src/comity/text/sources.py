"""The texts of sources that a researcher has at hand, in a folder of plain text files."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from comity.errors import RecordError, UsageError
from comity.names import GRAPH, normalise_source
from comity.store import read_file
from comity.store.location import shown


@dataclass(frozen=True)
class Text:
    """One text as printed, and the name of its file as findings print it."""

    shown: str
    raw: str

    @cached_property
    def normal(self) -> str:
        """The text as passages count it."""
        return normalise_source(self.raw)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the normalised text, by which a source is known."""
        return hashlib.sha256(self.normal.encode()).hexdigest()


def read_texts(folder: Path) -> tuple[Text, ...]:
    """Return the ``.txt`` files of ``folder`` and of the folders in it, sorted by path.

    Raises UsageError where there is none, and RecordError for a file that is not UTF-8.
    """
    if not folder.is_dir():
        raise UsageError(folder, "no such folder", "a folder with the texts of sources")
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        raise UsageError(folder, "no .txt file", "the texts of sources, one a file")
    return tuple(read_text(path) for path in paths)


def read_text(path: Path) -> Text:
    """Return the text in the file ``path``; raises RecordError where it cannot be read as UTF-8."""
    file = read_file(path, GRAPH + "text")
    try:
        return Text(shown(path), file.text.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = file.text.count(b"\n", 0, error.start) + 1
        raise RecordError(
            file.shown, line, f"the byte 0x{file.text[error.start]:02x}", "text in UTF-8"
        ) from error
