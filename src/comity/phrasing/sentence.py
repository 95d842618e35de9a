"""A text taken apart: the things it names, and the words around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import Mentioned, covered, named, years
from comity.phrasing.numbered import numbered
from comity.phrasing.partial import partly_named
from comity.phrasing.spelling import corrected
from comity.phrasing.templates import Phrasings
from comity.phrasing.words import Word, read_words
from comity.search import Index
from comity.store import Graph


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a text that carry what it says, the things it names, and the words that nobody knows."""

    words: tuple[Word, ...]
    mentions: tuple[Mentioned, ...]
    strange: tuple[Word, ...]

    @property
    def firm(self) -> tuple[Mentioned, ...]:
        """The mentions that must have their part in what is understood."""
        return tuple(each for each in self.mentions if each.firm)

    def around(self, taken: Sequence[Mentioned]) -> Iterator[Word]:
        """Yield the words that stand neither in a firm mention nor in one that is ``taken``."""
        shown = [*self.firm, *taken]
        return (each for each in self.words if not covered(each, shown))


def read_sentence(graph: Graph, index: Index, known: Phrasings, text: str) -> Sentence:
    """Return ``text`` taken apart, slips in ordinary words put right."""
    sentence = _read(graph, index, known, text)
    right = corrected(text, sentence.strange, known.words)
    return sentence if right == text else _read(graph, index, known, right)


def _read(graph: Graph, index: Index, known: Phrasings, text: str) -> Sentence:
    words = read_words(text)
    linked = tuple(named(index.mentions(text), words, known.weights))
    dated = (*linked, *years(words, linked))
    mentions = numbered(graph, words, sorted(dated, key=lambda each: each.start))
    parts = tuple(partly_named(index, words, _strange(words, mentions, known)))
    whole = tuple(each for each in mentions if not any(part.start <= each.start < part.end for part in parts))
    return _sentence(words, (*whole, *parts), known)


def _sentence(words: Sequence[Word], mentions: Iterable[Mentioned], known: Phrasings) -> Sentence:
    ordered = tuple(sorted(mentions, key=lambda each: (each.start, each.end)))
    content = tuple(each for each in words if each.text not in EMPTY)
    return Sentence(content, ordered, _strange(words, ordered, known))


def _strange(words: Iterable[Word], mentions: Iterable[Mentioned], known: Phrasings) -> tuple[Word, ...]:
    firm = [each for each in mentions if each.firm]
    return tuple(
        each
        for each in words
        if each.text not in EMPTY and each.stem not in known.weights and not covered(each, firm)
    )
