"""The words of the index that somebody may have meant by a word that it does not hold."""

from collections.abc import Iterator, Mapping
from string import ascii_lowercase, digits

from comity.search.reading import Tables

SHORTEST, LONGEST = 4, 40
# A shorter word that is unknown may be another word as well.
SHORTEST_SURE = 6
MOST_MEANT = 6
MOST_ALIKE = 60
LEAST_LIKENESS = 0.5


def meant(tables: Tables, word: str) -> list[str]:
    """Return the words that ``word`` may stand for, the most like first.

    They are one slip away, or else share trigrams (the Dice coefficient); a short word stands for itself.
    """
    return slipped(tables, word) or _alike(tables, word)


def slipped(tables: Tables, word: str) -> list[str]:
    """Return the words one slip away from ``word``: a letter more, less, another, or two changed round.

    The measure is that of Damerau (1964). Words of under four letters are left as they are.
    """
    return _best(word, tables.uses(slips(word))) if _can_be_wrong(word) else []


def misspelt(tables: Tables, word: str) -> str | None:
    """Return what ``word`` is for sure: a word with a letter less or more, or with two changed round.

    Of words with one beginning the most used is taken. A changed letter may make another name: Iceland is
    not Ireland.
    """
    if len(word) < SHORTEST_SURE or not word.isalpha() or tables.uses([word]):
        return None
    uses = tables.uses(slips(word))
    near = [each for each in uses if len(each) != len(word) or sorted(each) == sorted(word)]
    if len({each[: SHORTEST_SURE - 1] for each in near}) != 1:
        return None
    return max(near, key=lambda each: (uses[each], each))


def meant_beginning(tables: Tables, word: str) -> list[str]:
    """Return words that begin as ``word`` would but for one slip, the most used first."""
    uses = tables.begun(slips(word), 1) if _can_be_wrong(word) else {}
    return sorted(uses, key=lambda each: (-uses[each], each))[:MOST_MEANT]


def _alike(tables: Tables, word: str) -> list[str]:
    near = tables.alike(_match(word), MOST_ALIKE) if _can_be_wrong(word) else {}
    return _best(word, {each: near[each] for each in near if like(word, each) >= LEAST_LIKENESS})


def _best(word: str, uses: Mapping[str, int]) -> list[str]:
    return sorted(uses, key=lambda each: (-like(word, each), -uses[each], each))[:MOST_MEANT]


def _can_be_wrong(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST


def slips(word: str) -> set[str]:
    """Return what one slip makes of ``word``.

    >>> sorted(slips("ab"))[:3], "ba" in slips("ab")
    (['0ab', '0b', '1ab'], True)
    """
    return set(_slips(word)) - {word}


def _slips(word: str) -> Iterator[str]:
    letters = ascii_lowercase + digits
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        yield from (before + letter + after[1:] for letter in letters)
        yield from (before + letter + after for letter in letters)


def like(one: str, other: str) -> float:
    """Return the Dice coefficient of the trigrams of two words, from 0 to 1.

    >>> like("cyber", "cyber"), round(like("cyber", "cybr"), 2)
    (1.0, 0.44)
    """
    a, b = trigrams(one), trigrams(other)
    return 2 * len(a & b) / (len(a) + len(b))


def trigrams(word: str) -> set[str]:
    """Return the trigrams of ``word`` with a blank before and after it."""
    padded = f" {word} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def _match(word: str) -> str:
    return " OR ".join(f'"{gram}"' for gram in sorted(trigrams(word)))
