"""The index of names, glosses and wordings, as others hold it."""

import sqlite3

from comity.errors import UsageError
from comity.names import KINDS, SCHEMES
from comity.search.entries import TERM
from comity.search.finding import Request, found, identified, named, nearest, suggested
from comity.search.hits import Hit, Mention
from comity.search.mentioning import mentions, parts
from comity.search.reading import Tables
from comity.search.resembling import resembling
from comity.search.typos import misspelt

PARTIES = ("group", "institution", "person", "state")
KNOWN_KINDS = (*KINDS, *SCHEMES, TERM, "party")
# Of a longer text, only so many characters are looked for.
LONGEST = 2_000


class Index:
    """What can be found by its names and words; safe to use from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._tables = Tables(connection)

    def search(self, text: str, kinds: tuple[str, ...] = (), limit: int = 10) -> tuple[Hit, ...]:
        """Return at most ``limit`` things that answer to ``text``, the best first; none if it has no words.

        ``kinds`` are those of ``names.kind_of``, or ``term`` or ``party``; none means all. A CURIE or an IRI
        is the thing that it names. An exact name is better than the beginning of one, that better than its
        words, those better than a likely name, and that better than a text about the thing. A sentence in a
        script without blanks, such as Chinese, is at last looked through for names. Raises UsageError for an
        unknown kind.
        """
        request = Request(text[:LONGEST], _kinds(kinds), limit)
        known = identified(self._tables, request) or found(self._tables, request)
        return known or parts(self._tables, request)

    def suggest(self, text: str, kinds: tuple[str, ...] = (), limit: int = 8) -> tuple[Hit, ...]:
        """Return at most ``limit`` things whose name, or a word of it, goes on as ``text`` does.

        The best come first. A slip of the pen is forgiven only where nothing else is found. Raises UsageError
        for an unknown kind.
        """
        request = Request(text[:LONGEST], _kinds(kinds), limit)
        return identified(self._tables, request) or suggested(self._tables, request)

    def named(self, text: str, kinds: tuple[str, ...] = ()) -> tuple[Hit, ...]:
        """Return all things that bear this very name, once folded; raises UsageError for an unknown kind."""
        return named(self._tables, Request(text, _kinds(kinds), 0))

    def nearest(self, text: str, kinds: tuple[str, ...] = (), limit: int = 3) -> tuple[Hit, ...]:
        """Return the things whose names have most in common with ``text``; raises UsageError for a kind."""
        return nearest(self._tables, Request(text[:LONGEST], _kinds(kinds), limit))

    def mentions(self, sentence: str) -> tuple[Mention, ...]:
        """Return the longest names that stand in ``sentence``, left to right, not overlapping."""
        return mentions(self._tables, sentence)

    def resembling(self, sentence: str, kinds: tuple[str, ...] = ()) -> tuple[Mention, ...]:
        """Return the runs of words in ``sentence`` that are most of a name; raises UsageError for a kind."""
        return resembling(self._tables, sentence[:LONGEST], _kinds(kinds))

    def spelt(self, word: str) -> str | None:
        """Return the word of the index that a letter too many, too few or out of place makes ``word``."""
        return misspelt(self._tables, word)


def _kinds(kinds: tuple[str, ...]) -> tuple[str, ...]:
    if unknown := sorted(set(kinds) - set(KNOWN_KINDS)):
        raise UsageError("kind", " and ".join(map(repr, unknown)), " or ".join(KNOWN_KINDS))
    return tuple(each for kind in kinds for each in (PARTIES if kind == "party" else (kind,)))
