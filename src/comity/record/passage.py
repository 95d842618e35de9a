"""Blocks for a source and its passages, from the text that a researcher has at hand."""

from dataclasses import dataclass
from pathlib import Path

from comity.errors import UsageError
from comity.names import normalise_source
from comity.record.writing import address, block, day, link, slug, text, unfinished, with_prefixes, words
from comity.text import Span, Text, read_text, sentences

MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Title:
    """What is known of a source besides its text: what is unknown is left out."""

    label: str | None = None
    date: str | None = None
    language: str | None = None
    address: str | None = None


def new_passage(path: Path, wording: str, source: str, name: str) -> str:
    """Return a file with the passage ``name``: the sentence of the text in ``path`` with ``wording``.

    Raises UsageError where the text does not have the words exactly once, and for more than twelve (D5).
    """
    read, quoted = read_text(path), normalise_source(wording)
    if not 1 <= len(quoted.split()) <= MOST_WORDS:
        raise UsageError("wording", f"{len(quoted.split())} words", f"from 1 to {MOST_WORDS} words")
    start, end = _sentence(read, quoted)
    values = (
        ("comity:inSource", link("source", source)),
        ("comity:start", str(start)),
        ("comity:end", str(end)),
        ("comity:wording", words(quoted)),
    )
    return with_prefixes(block(f"passage:{slug('passage', name)}", "comity:Passage", values))


def new_source(path: Path, name: str, known: Title = Title()) -> str:
    """Return a file with the source ``name``: what is known of it, digest and length of the text in ``path``.

    Raises UsageError for a text that cannot be read, a date that does not exist and an address of no page.
    """
    read = read_text(path)
    values = (
        ("skos:prefLabel", words(known.label)),
        ("comity:publishedBy", None),
        ("comity:publicationDate", day(known.date)),
        ("comity:language", text(known.language)),
        ("comity:webAddress", address(known.address)),
        ("comity:digest", text(read.digest)),
        ("comity:length", str(len(read.normal))),
    )
    return with_prefixes(unfinished(f"source:{slug('source', name)}", "comity:Source", values))


def _sentence(read: Text, quoted: str) -> Span:
    """Return the stretch of the sentences that ``quoted`` stands in."""
    count = read.normal.count(quoted)
    if count != 1:
        expected = "words that stand there once" if count else "words that stand there"
        raise UsageError(read.shown, f'"{quoted}" {count} times', expected)
    at = read.normal.index(quoted)
    touched = [span for span in sentences(read.raw) if span[0] < at + len(quoted) and span[1] > at]
    return touched[0][0], touched[-1][1]
