"""Invented names in any number, the same each time, and what somebody types who looks for them."""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from comity.names import PREFIXES
from comity.search.entries import Entry, Thing

KINDS = ("institution", "meeting", "person", "source", "topic")
WORDS = 50_000
LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 12)


def names(number: int) -> list[str]:
    """Return ``number`` names of two to six words, few of them common, as in a language (Zipf's law)."""
    chance = random.Random(4)
    onsets = (*"bcdfghlmnprstv", "st", "tr")
    syllables = ["".join(parts) for parts in product(onsets, "aeiou", ("", *"lnrs"))]
    words = sorted(
        {"".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(WORDS)}
    )
    chance.shuffle(words)
    weights = list(accumulate(1 / (place + 10) for place in range(len(words))))
    lengths = chance.choices(range(2, 7), k=number)
    return [" ".join(chance.choices(words, cum_weights=weights, k=length)).capitalize() for length in lengths]


def things(labels: Sequence[str]) -> tuple[list[Thing], list[Entry]]:
    """Return a thing with a label for each of ``labels``, of several kinds in turn."""
    found = [
        Thing(f"{PREFIXES[KINDS[place % len(KINDS)]]}{place}", label, KINDS[place % len(KINDS)])
        for place, label in enumerate(labels)
    ]
    return found, [Entry(thing.iri, "label", "en", thing.label) for thing in found]


def typed(labels: Sequence[str], number: int) -> list[str]:
    """Return beginnings of names and of words, words, and names with a slip, for ``number`` of ``labels``."""
    chance = random.Random(7)
    texts = [text for label in chance.choices(labels, k=number) for text in _typed(label, chance)]
    return [*texts, *"aeioubstr", "s t", "a b c", "st tr s"]


def _typed(label: str, chance: random.Random) -> Iterator[str]:
    words = label.split()
    yield from (label[:length] for length in LENGTHS)
    yield from (label, words[-1], words[-1][:3], " ".join(words[1:3]))
    place = chance.randrange(len(label))
    yield f"{label[:place]}q{label[place + 1 :]}"
