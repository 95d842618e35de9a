"""The words of a text, as they are compared: folded and stemmed, without those that any question may have."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from comity import search
from comity.phrasing.english import ALIKE, EMPTY
from comity.phrasing.kin import KINDRED

ENGLISH = stemmer("english")
ONE_FOR: dict[str, str] = {ENGLISH.stemWord(word): ENGLISH.stemWord(one) for word, one in ALIKE.items()}
# Longer stems are cut, so that ``adopted`` and ``adoption``, ``concluded`` and ``conclusion`` agree.
LONGEST_STEM = 6
# Words of two that stand for one: "how many" asks for a number, and "tell me about" for all there is.
HOW = ("many", "much", "long", "often", "old", "frequently", "firm", "firmly")
PARTAKING = "participation"
PART = tuple((take, "part") for take in ("take", "takes", "took", "taken", "taking"))
JOINED = {("me", "about"), *PART, *(("how", each) for each in HOW)}


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, its folded form and its stem.

    It is a ``name`` if it is written as one, and an ``acronym`` if all its letters are capitals.
    """

    start: int
    end: int
    text: str
    stem: str
    name: bool
    acronym: bool = False


def read_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text``, left to right; a word of two, such as ``how many``, as its own."""
    plain = text.casefold() if text.isupper() else text
    return tuple(_joined([_word(plain, each) for each in search.words(plain)]))


def stem(word: str) -> str:
    """Return the stem of a folded word (Porter's second stemmer for English).

    >>> stem("meetings"), stem("hosted")
    ('meet', 'host')
    """
    return _stem(word)


def kin(stem: str) -> frozenset[str]:
    """Return the stems of the words that are kindred to those of ``stem``."""
    return _kindred().get(stem, frozenset())


def pairs(words: Sequence[Word]) -> frozenset[Pair]:
    """Return the stems of each two words that follow each other, unless neither says anything."""
    both = pairwise(words)
    return frozenset((one.stem, two.stem) for one, two in both if not {one.text, two.text} <= EMPTY)


@cache
def _kindred() -> Mapping[str, frozenset[str]]:
    kindred: defaultdict[str, set[str]] = defaultdict(set)
    for word, others in KINDRED.items():
        kindred[stem(word)].update(map(stem, others))
    return {each: frozenset(others - {each}) for each, others in kindred.items()}


@lru_cache(65_536)
def _stem(word: str) -> str:
    root = str(ENGLISH.stemWord(ALIKE.get(word, word)))
    return ONE_FOR.get(root, root)[:LONGEST_STEM]


def _word(text: str, found: search.Word) -> Word:
    letters = text[found.start : found.end]
    opening = not text[: found.start].strip(" \"'“‘¿¡(")
    name = any(map(str.isupper, letters[1:])) or (letters[:1].isupper() and not opening)
    acronym = name and len(letters) > 1 and letters.isupper()
    return Word(found.start, found.end, found.text, stem(found.text), name, acronym)


def _joined(found: list[Word]) -> Iterator[Word]:
    place = 0
    while place < len(found):
        pair = found[place : place + 2]
        if tuple(each.text for each in pair) in JOINED:
            joined = " ".join(each.text for each in pair)
            root = stem(PARTAKING) if pair[1].text == "part" else joined
            yield Word(pair[0].start, pair[1].end, joined, root, name=False)
            place += 1
        else:
            yield found[place]
        place += 1
