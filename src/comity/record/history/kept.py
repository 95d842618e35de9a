"""The history of a folder of records as a file beside them, for where no git is: JSON Lines, one a commit."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from comity.errors import RecordError, UsageError
from comity.record.history.changes import Change, History
from comity.record.history.tracing import trace
from comity.store import Folders, read_file, save
from comity.store.files import decoded
from comity.store.location import shown

NAME = "history.jsonl"


def read_history(where: Folders | None) -> History:
    """Return the history that lies beside the records of ``where``; an empty one where none does.

    Raises RecordError for a line that is no change.
    """
    paths = [folder / NAME for folder in where.records] if where else []
    return History([change for path in paths if path.exists() for change in _read(path)])


def save_history(where: Folders) -> tuple[Path, ...]:
    """Write the history of each folder of records beside it, as its git has it, and return the files.

    With the records of Comity go the code lists, as topics stand there. Raises UsageError where git does not
    say what changed, before any file is written.
    """
    found = {folder / NAME: trace(_traced(where, folder)) for folder in where.records}
    for path, changes in found.items():
        if not changes:
            raise UsageError(shown(path.parent), "no commit of a .ttl file", "records that git has")
    for path, changes in found.items():
        save("".join(map(_line, changes)).encode(), path)
    return tuple(found)


def _traced(where: Folders, folder: Path) -> Sequence[Path]:
    return (folder, where.ontology / "schemes") if folder.parent == where.ontology.parent else (folder,)


def _line(change: Change) -> str:
    told = {"commit": change.commit, "date": change.date, "title": change.title, "things": change.things}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _read(path: Path) -> Iterator[Change]:
    text = decoded(read_file(path, ""))
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        change = _change(line)
        if change is None:
            expected = "a commit as `comity history --write` writes it"
            raise RecordError(shown(path), number, "no change of records", expected)
        yield change


def _change(line: str) -> Change | None:
    try:
        told = json.loads(line)
    except ValueError:
        return None
    match told:
        case {"commit": str(commit), "date": str(date), "title": str(title), "things": dict(things)}:
            pairs = {thing: (pair[0], pair[1]) for thing, pair in things.items() if _is_pair(pair)}
            return Change(commit, date, title, pairs) if len(pairs) == len(things) else None
    return None


def _is_pair(told: object) -> bool:
    match told:
        case [int(), int()]:
            return True
    return False
