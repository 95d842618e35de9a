"""The things that a text names: those of the graph, years, and meetings by their number in a series."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from comity.catalogue import serialise
from comity.names import KINDS, Iri, Term, expand, kind_of
from comity.phrasing.english import EMPTY
from comity.phrasing.words import Word
from comity.search import Mention
from comity.store import Graph

CURIE = re.compile(r"\b[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*")
NOTATION = "notation"
# Kinds that are parts of a record and bear the labels of what they are about.
PARTS = frozenset({"claim", "count", "item", "omission", "participation", "passage", "statement"})
Things = Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Something named in a text: its place, the stems of its words, and by kind the things that it may be.

    What is ``firm`` must have its part in a reading; other mentions may be no more than words. ``foremost``
    are the things that it is a name of, rather than of their addresses; ``between`` are the places of words
    inside that are no part of it.
    """

    start: int
    end: int
    stems: frozenset[str]
    things: Things = field(hash=False)
    firm: bool = True
    foremost: frozenset[Term] = frozenset()
    between: frozenset[int] = frozenset()


def named(found: Iterable[Mention], words: Sequence[Word], known: Container[object]) -> Iterator[Mentioned]:
    """Yield the names ``found`` among ``words``, with what bears them.

    A code, and a name that has ``known`` stems alone and no capital, is not firm.
    """
    for mention in found:
        things = by_kind(hit.iri for hit in mention.hits)
        inside = [word for word in words if mention.start <= word.start < mention.end]
        ordinary = all(not word.name and (word.stem in known or word.text in EMPTY) for word in inside)
        if things:
            firm = not ordinary and any(kind in KINDS for kind in things)
            foremost = frozenset(hit.iri for hit in mention.hits if hit.field != NOTATION)
            yield Mentioned(mention.start, mention.end, stems(inside), things, firm, foremost)


def written_out(graph: Graph, text: str, words: Sequence[Word]) -> Iterator[Mentioned]:
    """Yield the things that stand in ``text`` as CURIEs, such as ``meeting:secd-5``."""
    for found in CURIE.finditer(text):
        iri = expand(found[0])
        if iri and graph.ask(f"ASK {{ {serialise(Iri(iri))} ?property ?value }}"):
            inside = [word for word in words if found.start() <= word.start < found.end()]
            yield Mentioned(found.start(), found.end(), stems(inside), by_kind([Iri(iri)]))


def covered(word: Word, mentions: Iterable[Mentioned]) -> bool:
    """Tell whether ``word`` stands in one of ``mentions``."""
    return any(each.start <= word.start < each.end and word.start not in each.between for each in mentions)


def stems(words: Iterable[Word]) -> frozenset[str]:
    """Return the stems of ``words`` that carry what they say."""
    return frozenset(each.stem for each in words if each.text not in EMPTY)


def by_kind(iris: Iterable[Iri]) -> Things:
    """Return things by kind; those that are parts of a record only where there is nothing else."""
    things: dict[str, tuple[Term, ...]] = {}
    for iri in sorted(set(iris)):
        kind = kind_of(iri.value)
        if kind:
            things[kind] = (*things.get(kind, ()), iri)
    whole = {kind: found for kind, found in things.items() if kind not in PARTS}
    return whole or things


def is_code(term: Term) -> bool:
    """Tell whether a value is a code, such as a stance, rather than a thing or a literal."""
    return isinstance(term, Iri) and kind_of(term.value) not in (None, *KINDS)
