"""The words of the index that somebody may have meant by a word that it does not hold."""

from collections.abc import Iterator
from string import ascii_lowercase, digits

from comity.search.reading import Tables

SHORTEST, LONGEST = 4, 40
MOST_MEANT = 6
MOST_ALIKE = 60
LEAST_LIKENESS = 0.5


def meant(tables: Tables, word: str) -> dict[str, float]:
    """Return words that ``word`` may stand for, each with its likeness, the most like first.

    First those one slip away (a letter more, less, another, or two changed round: Damerau 1964); where there
    are none, those that share trigrams (the Dice coefficient). One of under four letters stands for itself.
    """
    if not SHORTEST <= len(word) <= LONGEST:
        return {}
    near = tables.uses(slips(word))
    floor = 0.0 if near else LEAST_LIKENESS
    near = near or tables.alike(_match(word), MOST_ALIKE)
    likeness = {each: like(word, each) for each in near}
    kept = (each for each in near if likeness[each] >= floor)
    best = sorted(kept, key=lambda each: (-likeness[each], -near[each], each))
    return {each: likeness[each] for each in best[:MOST_MEANT]}


def meant_beginning(tables: Tables, word: str) -> list[str]:
    """Return words that begin as ``word`` would but for one slip, the most used first."""
    if not SHORTEST <= len(word) <= LONGEST:
        return []
    return tables.begun(slips(word), MOST_MEANT)


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
