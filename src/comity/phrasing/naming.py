"""All that a text names: by a name, a part of one, a number, a place or a pair of parties."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from comity.names import kind_of
from comity.phrasing.dated import dated
from comity.phrasing.located import located
from comity.phrasing.mentions import PARTS, Mentioned, by_kind, named, written_out
from comity.phrasing.numbered import numbered
from comity.phrasing.paired import paired
from comity.phrasing.partial import WHOLE, with_parts
from comity.phrasing.templates import Phrasings
from comity.phrasing.words import Word
from comity.search import Index, Mention
from comity.store import Graph

ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
SESSIONS = re.compile(r"(?i:(?:(?:sessions|meetings) of (?:the )?)?(?P<of>.+?)(?: sessions| meetings)?)")


def things_named(
    graph: Graph, index: Index, known: Phrasings, text: str, words: Sequence[Word]
) -> tuple[Mentioned, ...]:
    """Return what ``text``, of these ``words``, names in ``graph``, left to right."""
    exact = tuple(written_out(graph, text, words))
    found = (
        each for each in index.mentions(text) if not any(one.start <= each.start < one.end for one in exact)
    )
    whole = (each for mention in found for each in _without_article(index, mention))
    names = (*exact, *named(whole, words, known.stems.shares))
    linked = with_parts(words, names, index.resembling(text, WHOLE))
    held = [_held(index, text, each) for each in linked]
    ordered = sorted((*held, *dated(text, words, held)), key=lambda each: each.start)
    meetings = numbered(graph, words, paired(graph, index, text, words, ordered))
    return located(graph, words, meetings)


def _held(index: Index, text: str, series: Mentioned) -> Mentioned:
    """Return ``series``, or where it is called the sessions of something, that as well, without the word."""
    name = text[series.start : series.end]
    bare = SESSIONS.fullmatch(name) if "series" in series.things else None
    inside = bare and next((each for each in index.mentions(bare["of"]) if each.text == bare["of"]), None)
    if not bare or not inside:
        return series
    start = series.start + bare.start("of")
    things = {**by_kind(hit.iri for hit in inside.hits), **series.things}
    foremost = frozenset(hit.iri for hit in inside.hits)
    return replace(series, start=start, end=start + len(bare["of"]), things=things, foremost=foremost)


def _without_article(index: Index, mention: Mention) -> Iterator[Mention]:
    """Yield ``mention``, or where only parts of a record are called so, what its name is without ``the``."""
    article = ARTICLE.match(mention.text)
    parts = all(kind_of(hit.iri.value) in PARTS for hit in mention.hits)
    inside = index.mentions(mention.text[article.end() :]) if article and parts else ()
    for each in inside:
        start = mention.start + (article.end() if article else 0)
        yield replace(each, start=start + each.start, end=start + each.end)
    if not inside:
        yield mention
