"""Rows of the index, read by name, by token and by likeness."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

ROW = """
SELECT entry.id, entry.text, entry.language, entry.field,
       thing.iri, thing.label, thing.kind, thing.first, thing.last
"""
AT_ONCE = 500
LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of the index, with the thing it belongs to."""

    number: int
    text: str
    language: str | None
    field: str
    iri: str
    label: str
    kind: str
    first: str | None
    last: str | None


class Tables:
    """The tables of one index, open for reading."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        known = dict(connection.execute("SELECT name, value FROM about"))
        self.first_text: int = known["first text"]
        self.longest_name: int = known["longest name"]

    def bearing(self, names: Iterable[str]) -> Iterator[tuple[str, Row]]:
        """Yield each of ``names`` that a thing bears, with the entry that says so, best entries first."""
        for some in _parts(sorted(set(names))):
            query = f"""{ROW}, bears.name FROM bears JOIN entry ON entry.id = bears.entry
                JOIN thing ON thing.id = entry.thing WHERE bears.name IN ({_places(some)})
                ORDER BY entry.id"""
            for *fields, name in self.connection.execute(query, some):
                yield name, Row(*fields)

    def about(self, iri: str) -> Row | None:
        """Return the best entry of the thing called ``iri``; nothing for one that has no text."""
        query = f"""{ROW} FROM thing JOIN entry ON entry.thing = thing.id WHERE thing.iri = ?
            ORDER BY entry.id LIMIT 1"""
        found = self.connection.execute(query, (iri,)).fetchone()
        return Row(*found) if found else None

    def listed(self, match: str, names: bool, limit: int) -> list[Row]:
        """Return the first ``limit`` names, or texts, that answer to the FTS5 query ``match``."""
        side = "<" if names else ">="
        query = f"""{ROW} FROM (SELECT rowid FROM token WHERE token MATCH ? AND rowid {side} ?
            ORDER BY rowid LIMIT ?) AS found JOIN entry ON entry.id = found.rowid
            JOIN thing ON thing.id = entry.thing ORDER BY entry.id"""  # noqa: S608 (a sign of ours)
        rows = self.connection.execute(query, (match, self.first_text, limit)) if match else ()
        return [Row(*fields) for fields in rows]

    def uses(self, words: Iterable[str]) -> dict[str, int]:
        """Return how often each of ``words`` that the index knows is used."""
        found: dict[str, int] = {}
        for some in _parts(sorted(set(words))):
            query = f"SELECT word, uses FROM word WHERE word IN ({_places(some)})"  # noqa: S608
            found |= dict(self.connection.execute(query, some))
        return found

    def begun(self, beginnings: Iterable[str], each: int) -> dict[str, int]:
        """Return the words, and their uses, that one of ``beginnings`` begins; the first ``each`` of it."""
        query = "SELECT word, uses FROM word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?"
        ranges = ((beginning, beginning + LAST, each) for beginning in beginnings)
        return {word: uses for limits in ranges for word, uses in self.connection.execute(query, limits)}

    def alike(self, match: str, limit: int) -> dict[str, int]:
        """Return the words, and their uses, that share most with the trigrams of ``match``."""
        query = """SELECT word.word, word.uses FROM (SELECT rowid FROM gram WHERE gram MATCH ?
            ORDER BY rank, rowid LIMIT ?) AS found JOIN word ON word.id = found.rowid"""
        return dict(self.connection.execute(query, (match, limit)))


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


def _places(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
