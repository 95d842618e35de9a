"""The tables of the index, in SQLite, and how they are filled.

The rows of ``entry`` are numbered in the order of their rank, short names first and texts after all names, so
that the full-text table, which gives its rows by number, gives the best first without reading the rest.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.errors import StoreError
from comity.search.entries import NAMES, TEXTS, Entry, Thing
from comity.search.folding import forms
from comity.search.tokens import MARKS, tokens

LONGEST_PREFIX = 8
SCHEMA = """
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT, label TEXT, kind TEXT, first TEXT, last TEXT);
CREATE TABLE entry (id INTEGER PRIMARY KEY, thing INTEGER, field TEXT, language TEXT, text TEXT);
CREATE TABLE bears (name TEXT, entry INTEGER, PRIMARY KEY (name, entry)) WITHOUT ROWID;
CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT UNIQUE, uses INTEGER);
CREATE TABLE about (name TEXT PRIMARY KEY, value INTEGER) WITHOUT ROWID;
CREATE VIRTUAL TABLE token USING fts5
    (tokens, content='', columnsize=0, detail=none, tokenize='ascii', prefix='{prefixes}');
CREATE VIRTUAL TABLE gram USING fts5
    (word, content='', detail=none, tokenize='trigram case_sensitive 1');
""".format(prefixes=" ".join(map(str, range(1, LONGEST_PREFIX + 1))))
BEARING = {*NAMES, "gloss"}
LONGEST_NAME = 16


def fill(connection: sqlite3.Connection, things: Sequence[Thing], entries: Iterable[Entry]) -> None:
    """Create the tables and fill them; raises StoreError where SQLite cannot hold them."""
    try:
        connection.executescript(SCHEMA)
    except sqlite3.OperationalError as error:
        raise StoreError("SQLite", str(error), "3.34 or later, with FTS5 and its trigrams") from error
    ranked = sorted(entries, key=_rank)
    numbers = {thing.iri: number for number, thing in enumerate(things)}
    kinds = {thing.iri: thing.kind for thing in things}
    with connection:
        _write_things(connection, things)
        _write_entries(connection, ranked, numbers)
        _write_tokens(connection, ranked, kinds)
        _write_names(connection, ranked)


def _rank(entry: Entry) -> tuple[bool, int, int, str, str]:
    order = TEXTS.index(entry.field) + 1 if entry.field in TEXTS else 0
    return (not entry.listed, order, len(entry.text), entry.text, entry.thing)


def _write_things(connection: sqlite3.Connection, things: Iterable[Thing]) -> None:
    rows = (
        (number, each.iri, each.label, each.kind, each.period.first, each.period.last)
        for number, each in enumerate(things)
    )
    connection.executemany("INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?)", rows)


def _write_entries(
    connection: sqlite3.Connection, ranked: Sequence[Entry], numbers: Mapping[str, int]
) -> None:
    rows = (
        (number, numbers[each.thing], each.field, each.language, each.text)
        for number, each in enumerate(ranked)
    )
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", rows)
    first_text = sum(each.listed and each.field in NAMES for each in ranked)
    connection.execute("INSERT INTO about VALUES ('first text', ?)", (first_text,))


def _write_tokens(connection: sqlite3.Connection, ranked: Sequence[Entry], kinds: Mapping[str, str]) -> None:
    uses: Counter[str] = Counter()
    rows = _tokens(ranked, kinds, uses)
    connection.executemany("INSERT INTO token (rowid, tokens) VALUES (?, ?)", rows)
    words = [(number, word, times) for number, (word, times) in enumerate(sorted(uses.items()))]
    connection.executemany("INSERT INTO word VALUES (?, ?, ?)", words)
    grams = ((number, f" {word} ") for number, word, _ in words)
    connection.executemany("INSERT INTO gram (rowid, word) VALUES (?, ?)", grams)
    for table in ("token", "gram"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 (our own names)


def _tokens(
    ranked: Iterable[Entry], kinds: Mapping[str, str], uses: Counter[str]
) -> Iterator[tuple[int, str]]:
    for number, each in enumerate(ranked):
        if each.listed:
            found = tokens(each.text, kinds[each.thing], each.field in NAMES)
            uses.update(token for token in found if token[0] not in MARKS)
            yield number, " ".join(found)


def _write_names(connection: sqlite3.Connection, ranked: Iterable[Entry]) -> None:
    bearing = ((number, each.text) for number, each in enumerate(ranked) if each.field in BEARING)
    rows = sorted((form, number) for number, text in bearing for form in forms(text))
    connection.executemany("INSERT INTO bears VALUES (?, ?)", rows)
    longest = max((name.count(" ") + 1 for name, _ in rows), default=0)
    connection.execute("INSERT INTO about VALUES ('longest name', ?)", (min(longest, LONGEST_NAME),))
