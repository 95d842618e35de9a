"""The things that a text names: those of the graph, years, and meetings by their number in a series."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from comity.names import KINDS, Iri, Literal, Term, kind_of
from comity.phrasing.words import EMPTY, Word
from comity.search import Mention

YEAR = re.compile(r"(?:19|20)\d\d")
# Kinds that are parts of a record and bear the labels of what they are about.
PARTS = frozenset({"claim", "count", "item", "omission", "participation", "passage", "statement"})
Things = Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Something named in a text: its place, and by kind the things that it may be.

    What is ``firm`` must have its part in a reading; other mentions may be no more than words.
    """

    start: int
    end: int
    things: Things = field(hash=False)
    firm: bool


def named(found: Iterable[Mention], words: Sequence[Word], known: Container[str]) -> Iterator[Mentioned]:
    """Yield the names ``found`` among ``words``, with what bears them; one of ``known`` stems alone is not firm."""
    for mention in found:
        things = by_kind(hit.iri for hit in mention.hits)
        inside = [word for word in words if mention.start <= word.start < mention.end]
        ordinary = all(word.stem in known or word.text in EMPTY for word in inside)
        if things:
            yield Mentioned(mention.start, mention.end, things, _named_kind(things) and not ordinary)


def years(words: Sequence[Word], taken: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Yield the years among ``words`` that stand in no other mention."""
    for word in words:
        if YEAR.fullmatch(word.text) and not covered(word, taken):
            yield Mentioned(word.start, word.end, {"year": (Literal(word.text),)}, firm=True)


def covered(word: Word, mentions: Iterable[Mentioned]) -> bool:
    """Tell whether ``word`` stands in one of ``mentions``."""
    return any(each.start <= word.start < each.end for each in mentions)


def _named_kind(things: Things) -> bool:
    return any(kind in KINDS for kind in things)


def by_kind(iris: Iterable[Iri]) -> Things:
    """Return things by kind; those that are parts of a record only where there is nothing else."""
    things: dict[str, tuple[Term, ...]] = {}
    for iri in sorted(set(iris)):
        kind = kind_of(iri.value)
        if kind:
            things[kind] = (*things.get(kind, ()), iri)
    whole = {kind: found for kind, found in things.items() if kind not in PARTS}
    return whole or things
