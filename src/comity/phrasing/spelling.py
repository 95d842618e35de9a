"""Put right a slip in an ordinary word, where the phrasings have one word like it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from comity.phrasing.english import ALIKE, BEYOND, EMPTY
from comity.phrasing.words import Word
from comity.search.folding import ORDINALS

SHORTEST = 4
SHORTEST_CHANGED = 6
LONGEST = 30
POSSESSIVE = ("'s", "\u2019s")


def corrected(
    text: str, strange: Sequence[Word], right: Iterable[str], name: Callable[[str], str | None]
) -> str:
    """Return ``text`` with its ``strange`` words put right: a word of ``right`` one slip away, or the owner.

    A slip is a letter too many, too few or changed, other than the first, or two that changed places (Damerau
    1964). ``name`` puts a word of a name right, where it is sure to be one.
    """
    spellings = sorted({*right, *EMPTY, *ORDINALS, *ALIKE})
    changes = [
        (each, _owner(text, each) or _meant(each.text, spellings) or name(each.text))
        for each in strange
        if each.text not in BEYOND
    ]
    for word, meant in reversed(changes):
        text = text[: word.start] + meant + text[word.end :] if meant else text
    return text


def _owner(text: str, word: Word) -> str | None:
    written = text[word.start : word.end]
    return written[:-2] if written.endswith(POSSESSIVE) else None


def _meant(word: str, spellings: Iterable[str]) -> str | None:
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return None
    alike = (each for each in spellings if len(each) >= SHORTEST and each[0] == word[0])
    near = [each for each in alike if one_slip(word, each)]
    return max(near, key=lambda each: (SequenceMatcher(None, word, each).ratio(), each), default=None)


def one_slip(word: str, other: str) -> bool:
    """Tell whether one slip turns ``word`` into ``other``; a changed letter counts in long words alone.

    >>> one_slip("hostd", "hosted"), one_slip("metting", "meeting"), one_slip("paid", "pair")
    (True, True, False)
    """
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    if len(word) == len(other):
        places = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
        swapped = (
            len(places) == 2 and word[places[0]] + word[places[1]] == other[places[1]] + other[places[0]]
        )
        return swapped or (len(places) == 1 and len(word) >= SHORTEST_CHANGED)
    short, long = sorted((word, other), key=len)
    return short in _one_less(long)


def _one_less(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
