"""A text taken apart: the things it names, and the words around them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise, takewhile

from comity.phrasing.coded import Codes, coded, codes
from comity.phrasing.counting import in_figures
from comity.phrasing.dated import YEAR
from comity.phrasing.denied import denied_last
from comity.phrasing.english import EMPTY
from comity.phrasing.idioms import plainer
from comity.phrasing.mentions import Mentioned, covered
from comity.phrasing.naming import things_named
from comity.phrasing.spelling import corrected
from comity.phrasing.templates import Phrasings
from comity.phrasing.words import Pair, Word, pairs, read_words
from comity.search import Index
from comity.store import Graph

OF_YEAR = re.compile(rf"\b(?:of|in|from) (?={YEAR.pattern}\b)")
ASKING = frozenset({"which", "what", "how many", "how much"})
PEOPLE = frozenset({"who", "whom", "whose"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a text that carry what it says, the things it names, and the words that no phrasing has.

    ``wanted`` are the two words at most after each ``which``, ``what`` and ``how many``: what is asked for;
    ``pairs`` are the stems of words that follow each other; ``acts`` are the words that say what is done,
    those after ``who`` and next to a name.
    """

    words: tuple[Word, ...]
    mentions: tuple[Mentioned, ...]
    strange: tuple[Word, ...]
    wanted: tuple[tuple[Word, ...], ...]
    pairs: frozenset[Pair]
    acts: tuple[Word, ...]

    @property
    def deeds(self) -> tuple[Word, ...]:
        """The words that follow ``who`` and the noun after ``which``: what was done."""
        by_whom = (after for before, after in pairwise(self.words) if before.text in PEOPLE)
        return (*by_whom, *(second for _, *rest in self.wanted for second in rest))

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
    terms = codes(graph, (each.query for each in known.asked))
    written = plain(index, text)
    sentence = _read(graph, index, known, terms, written)
    right = corrected(written, sentence.strange, known.words, index.spelt)
    return sentence if right == written else _read(graph, index, known, terms, right)


def plain(index: Index, text: str) -> str:
    """Return ``text`` with turns of phrase, numbers and years of meetings as names have them."""
    return _of_a_year(index, in_figures(plainer(text)))


def _of_a_year(index: Index, text: str) -> str:
    """Return ``text`` with ``SECD 2016`` for ``SECD of 2016``, where a meeting is called that."""
    closed = OF_YEAR.sub("", text)
    called = [
        hit.kind for mention in index.mentions(closed) if YEAR.search(mention.text) for hit in mention.hits
    ]
    return closed if closed != text and "meeting" in called else text


def _read(graph: Graph, index: Index, known: Phrasings, terms: Codes, text: str) -> Sentence:
    words = read_words(text)
    names = things_named(graph, index, known, text, words)
    return _sentence(words, (*names, *coded(terms, words, names)), known)


def _sentence(words: Sequence[Word], mentions: Iterable[Mentioned], known: Phrasings) -> Sentence:
    ordered = tuple(sorted(mentions, key=lambda each: (each.start, each.end)))
    content = tuple(each for each in words if each.text not in EMPTY)
    wanted = tuple(_wanted(words, ordered))
    strange, acts = _strange(words, ordered, known), tuple(_acts(words, ordered))
    return Sentence(content, denied_last(words, ordered), strange, wanted, _pairs(words, ordered), acts)


def _pairs(words: Sequence[Word], mentions: Sequence[Mentioned]) -> frozenset[Pair]:
    firm = [each for each in mentions if each.firm]
    runs = groupby(words, lambda word: covered(word, firm))
    return frozenset(pair for named, run in runs if not named for pair in pairs(list(run)))


def _wanted(words: Sequence[Word], mentions: Sequence[Mentioned]) -> Iterator[tuple[Word, ...]]:
    firm = [each for each in mentions if each.firm]
    for place, word in enumerate(words):
        if word.text in ASKING:
            left = (each for each in words[place + 1 :] if not covered(each, firm))
            if after := tuple(islice(takewhile(lambda each: each.text not in EMPTY, left), 2)):
                yield after


def _acts(words: Sequence[Word], mentions: Sequence[Mentioned]) -> Iterator[Word]:
    firm = [each for each in mentions if each.firm]
    row = [(each, covered(each, firm)) for each in words if each.text not in EMPTY]
    for (before, one), (word, other) in pairwise(row):
        if before.text in PEOPLE or one != other:
            yield from (each for each, named in ((before, one), (word, other)) if not named)


def _strange(words: Iterable[Word], mentions: Iterable[Mentioned], known: Phrasings) -> tuple[Word, ...]:
    firm = [each for each in mentions if each.firm]
    return tuple(
        each
        for each in words
        if each.text not in EMPTY and each.stem not in known.stems.shares and not covered(each, firm)
    )
