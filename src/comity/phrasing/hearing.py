"""What a word of a sentence counts: for itself, and for its kin in the phrasings."""

from dataclasses import dataclass

from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Phrasings
from comity.phrasing.vocabulary import KINSHIP
from comity.phrasing.words import kin


@dataclass(frozen=True, slots=True)
class Heard:
    """A stem of a sentence: its weight, its kin in the phrasings, and what one of these counts, 0 to 1."""

    stem: str
    weight: float
    kin: frozenset[str]
    kinship: float

    @property
    def ways(self) -> dict[object, float]:
        """The stem and its kin, with what each counts."""
        return {**dict.fromkeys(self.kin, KINSHIP), self.stem: 1.0}


def heard(known: Phrasings, stem: str) -> Heard | None:
    """Return what ``stem`` counts, or None if neither it nor a kindred one is in a phrasing.

    A stem that is in none weighs as its kin does, less what kin is worth.
    """
    kindred = frozenset(each for each in kin(stem) if each in known.stems.shares)
    if stem in known.stems.shares:
        return Heard(stem, known.weight(stem), kindred, KINSHIP)
    if kindred:
        return Heard(stem, KINSHIP * max(map(known.weight, kindred)), kindred, 1.0)
    return None


def all_heard(known: Phrasings, sentence: Sentence) -> dict[str, Heard]:
    """Return what the words of ``sentence`` count, by stem, without those that count nothing."""
    found = (heard(known, stem) for stem in dict.fromkeys(word.stem for word in sentence.words))
    return {each.stem: each for each in found if each}
