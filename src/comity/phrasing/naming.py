"""All that a text names: by a name, a part of one, a number, a place or a pair of parties."""

from collections.abc import Sequence

from comity.phrasing.dated import dated
from comity.phrasing.located import located
from comity.phrasing.mentions import Mentioned, named, written_out
from comity.phrasing.numbered import numbered
from comity.phrasing.paired import paired
from comity.phrasing.partial import WHOLE, with_parts
from comity.phrasing.templates import Phrasings
from comity.phrasing.words import Word
from comity.search import Index
from comity.store import Graph


def things_named(
    graph: Graph, index: Index, known: Phrasings, text: str, words: Sequence[Word]
) -> tuple[Mentioned, ...]:
    """Return what ``text``, of these ``words``, names in ``graph``, left to right."""
    exact = tuple(written_out(graph, text, words))
    found = (
        each for each in index.mentions(text) if not any(one.start <= each.start < one.end for one in exact)
    )
    names = (*exact, *named(found, words, known.stems.shares))
    linked = with_parts(words, names, index.resembling(text, WHOLE))
    ordered = sorted((*linked, *dated(text, words, linked)), key=lambda each: each.start)
    meetings = numbered(graph, words, paired(graph, index, text, words, ordered))
    return located(graph, words, meetings)
