"""A sentence beside the phrasings of a question: the one that fits best, and how well."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from comity.catalogue import ANY
from comity.phrasing.filling import Filling, fill
from comity.phrasing.hearing import Heard, heard
from comity.phrasing.mentions import Mentioned
from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Asked, Phrasings, Template, place
from comity.phrasing.vocabulary import KINSHIP

# What a word counts that this phrasing does not have: another phrasing has it, or its kin, or the summary.
ELSEWHERE, KIN_ELSEWHERE, TOLD = 0.8, 0.5, 0.3
# The part that the words of the sentence have in a fit; the rest is that of the words of the phrasing.
SENTENCE_PART = 0.7
# What a reading keeps that leaves out something named, one that lacks a value it wants, and one with several
# where the phrasing has a single one.
LEFT_OUT, LACKING, CROWDED = 0.7, 0.7, 0.9
# A question about anything at all yields to one about just such a thing.
ABOUT_ANYTHING = 0.95


@dataclass(frozen=True, slots=True)
class Match:
    """A phrasing beside a sentence: how it is filled, what named things are left over, and how well it fits.

    ``said`` is what was heard. ``met`` is the share of it that the question explains, ``share`` that of the
    phrasing which was said, ``fit`` both, ``score`` the same less what the names speak against it: 0 to 1.
    """

    filling: Filling
    left: tuple[Mentioned, ...]
    said: tuple[Heard, ...]
    met: float
    share: float
    fit: float
    score: float


def best_match(known: Phrasings, sentence: Sentence, ears: Mapping[str, Heard], asked: Asked) -> Match:
    """Return the phrasing of ``asked`` that fits ``sentence`` best, of which ``ears`` heard the words."""
    alike = groupby(sorted(asked.templates, key=_slots), key=_slots)
    matches = (each for _, group in alike for each in _matches(known, sentence, ears, asked, list(group)))
    return max(matches, key=lambda each: each.score)


def _slots(template: Template) -> tuple[str, ...]:
    return tuple(each.name for each in template.slots)


def _matches(
    known: Phrasings, sentence: Sentence, ears: Mapping[str, Heard], asked: Asked, alike: Sequence[Template]
) -> Iterator[Match]:
    """Yield the match of each of ``alike``, phrasings with the same places."""
    filling = fill(asked.query, alike[0].slots, sentence.mentions)
    left = tuple(_left(sentence, asked, filling))
    stems = dict.fromkeys(word.stem for word in sentence.around(filling.taken))
    places = (heard(known, each) for each in sorted(filling.places))
    said = (*(ears[stem] for stem in stems if stem in ears), *(each for each in places if each))
    elsewhere = [_elsewhere(each, asked) for each in said]
    for template in alike:
        met, share = _overlap(known, template, said, elsewhere)
        fit = met**SENTENCE_PART * share ** (1 - SENTENCE_PART)
        yield Match(filling, left, said, met, share, fit, fit * LEFT_OUT ** len(left) * _kept(filling))


def _overlap(
    known: Phrasings, template: Template, said: Sequence[Heard], elsewhere: Sequence[float]
) -> tuple[float, float]:
    met = 0.0
    found: dict[str, float] = {}
    for each, other in zip(said, elsewhere, strict=True):
        if each.stem in template.stems:
            met += each.weight
            found[each.stem] = 1.0
        elif kindred := each.kin & template.stems:
            met += each.weight * each.kinship
            found |= {stem: KINSHIP for stem in kindred if stem not in found}
        else:
            met += each.weight * other
    total = sum(each.weight for each in said)
    share = sum(known.weight(stem) * part for stem, part in found.items())
    return met / total if total else 0.0, share / sum(map(known.weight, template.stems))


def _elsewhere(each: Heard, asked: Asked) -> float:
    if each.stem in asked.stems:
        return ELSEWHERE
    if each.kin & asked.stems:
        return KIN_ELSEWHERE
    return TOLD if each.stem in asked.told else 0.0


def _kept(filling: Filling) -> float:
    anything = place(ANY) in filling.places
    return LACKING ** len(filling.missing) * CROWDED**filling.crowded * ABOUT_ANYTHING**anything


def _left(sentence: Sentence, asked: Asked, filling: Filling) -> Iterator[Mentioned]:
    """Yield what is named and has no part, but for names that the question itself is worded with."""
    return (each for each in sentence.firm if each not in filling.taken and not each.stems <= asked.stems)
