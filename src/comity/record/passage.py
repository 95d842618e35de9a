"""Blocks for a source and its passages, from the text that a researcher has at hand."""

from pathlib import Path

from comity.errors import UsageError
from comity.names import normalise_source
from comity.record.writing import block, slug, words
from comity.text import Span, Text, read_text, sentences

MOST_WORDS = 12


def new_passage(path: Path, wording: str, source: str, name: str) -> str:
    """Return the block of the passage ``name``: the sentence of the text in ``path`` with ``wording``.

    Raises UsageError where the text does not have the words exactly once, and for more than twelve (D5).
    """
    text, quoted = read_text(path), normalise_source(wording)
    if not 1 <= len(quoted.split()) <= MOST_WORDS:
        raise UsageError("wording", f"{len(quoted.split())} words", f"from 1 to {MOST_WORDS} words")
    start, end = _sentence(text, quoted)
    values = (
        ("comity:inSource", f"source:{slug('source', source)}"),
        ("comity:start", str(start)),
        ("comity:end", str(end)),
        ("comity:wording", words(quoted)),
    )
    return block(f"passage:{slug('passage', name)}", "comity:Passage", values)


def new_source(path: Path, name: str) -> str:
    """Return the block of the source ``name`` with the digest and length of the text in ``path``."""
    text = read_text(path)
    values = (("comity:digest", f'"{text.digest}"'), ("comity:length", str(len(text.normal))))
    to_do = "# To add: skos:prefLabel, comity:publishedBy, comity:publicationDate, comity:language.\n"
    return to_do + block(f"source:{slug('source', name)}", "comity:Source", values)


def _sentence(text: Text, quoted: str) -> Span:
    """Return the stretch of the sentences that ``quoted`` stands in."""
    count = text.normal.count(quoted)
    if count != 1:
        expected = "words that stand there once" if count else "words that stand there"
        raise UsageError(text.shown, f'"{quoted}" {count} times', expected)
    at = text.normal.index(quoted)
    touched = [span for span in sentences(text.raw) if span[0] < at + len(quoted) and span[1] > at]
    return touched[0][0], touched[-1][1]
