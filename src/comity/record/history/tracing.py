"""What each commit did to each thing: the statements of its files against those of the commit before."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from comity.errors import RecordError
from comity.names import shorten
from comity.record.history.changes import Change
from comity.record.history.checkout import Commit, Version, commits, contents
from comity.store import SourceFile
from comity.store.turtle import lines, triples

# What each version of a file says, one line of N-Quads a statement.
Known = dict[str | None, frozenset[bytes]]


def trace(folders: Sequence[Path]) -> tuple[Change, ...]:
    """Return the changes of the records in ``folders`` of one checkout, the oldest first.

    Each commit is taken with what it did to all files together, so that a file that was renamed, a record
    that moved and a new layout leave no mark; of a merge counts what is in none of its parents. Statements of
    a node without a name belong to the thing that leads to it. A version that is no Turtle says what the one
    before said. Raises UsageError as ``commits`` and ``contents`` do.
    """
    found = commits(folders)
    names = dict.fromkeys(name for commit in found for file in commit.files for name in _names(file))
    texts = contents(folders[0], tuple(names))
    return tuple(_changes(found, texts))


def _names(file: Version) -> Iterator[str]:
    return (name for name in (*file.before, file.after) if name)


def _changes(found: Iterable[Commit], texts: Mapping[str, bytes]) -> Iterator[Change]:
    known: Known = {None: frozenset()}
    for commit in found:
        for file in commit.files:
            _learn(file, texts, known)
        things = _difference(commit.files, known)
        if things:
            yield Change(commit.name, commit.date, commit.title, things)


def _learn(file: Version, texts: Mapping[str, bytes], known: Known) -> None:
    for name in _names(file):
        if name not in known:
            known[name] = _said(file.path, texts[name], known.get(file.before[0], frozenset()))


def _difference(files: Iterable[Version], known: Known) -> dict[str, tuple[int, int]]:
    after = _together(known, (file.after for file in files))
    parents = [_together(known, names) for names in zip(*(file.before for file in files), strict=True)]
    added = Counter(map(_thing, after.difference(*parents)))
    removed = Counter(map(_thing, frozenset.intersection(*parents) - after))
    return {thing: (added[thing], removed[thing]) for thing in sorted(added.keys() | removed.keys())}


def _together(known: Known, names: Iterable[str | None]) -> frozenset[bytes]:
    return frozenset().union(*(known[name] for name in names))


def _thing(line: bytes) -> str:
    return shorten(line.partition(b" ")[0][1:-1].decode())


def _said(path: str, text: bytes, before: frozenset[bytes]) -> frozenset[bytes]:
    """Return the statements of a file as lines, each begun by the thing that it belongs to."""
    file = SourceFile(Path(path), path, "graph:history", text, sha256(text).hexdigest())
    try:
        found = lines(file, triples(file))
    except RecordError:
        return before
    return frozenset(_owned(found) if any(b"_:" in line for line in found) else found)


def _owned(found: Iterable[bytes]) -> Iterator[bytes]:
    parts = [line.split(b" ", 2) for line in found]
    holders = {value.partition(b" ")[0]: subject for subject, _, value in parts}
    for subject, prop, value in parts:
        if owner := _owner(subject, holders):
            yield b" ".join((owner, prop, b"[]" if _is_nameless(value) else value))


def _owner(node: bytes | None, holders: Mapping[bytes, bytes]) -> bytes | None:
    """Return the thing that leads to ``node``, maybe over others; nothing where none does."""
    for _ in range(len(holders) + 1):
        if node is None or not _is_nameless(node):
            return node
        node = holders.get(node)
    return None


def _is_nameless(node: bytes) -> bool:
    return node.startswith(b"_:")
