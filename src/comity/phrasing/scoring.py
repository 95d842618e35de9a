"""How well a question fits a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from comity.catalogue import ANY
from comity.phrasing.english import BEYOND
from comity.phrasing.filling import Filling, fill
from comity.phrasing.mentions import Mentioned
from comity.phrasing.readings import Reading
from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Asked, Phrasings, Template, place
from comity.phrasing.words import Word

# What a word counts that this phrasing does not have: another phrasing has it, or the summary.
ELSEWHERE, TOLD = 0.8, 0.3
# The part that the words of the sentence have in a score; the rest is that of the words of the phrasing.
SENTENCE_PART = 0.7
# What a reading keeps that leaves out something named, one that lacks a value it wants, and one with several
# where the phrasing has a single one.
LEFT_OUT, LACKING, CROWDED = 0.7, 0.7, 0.9
# A question about anything at all yields to one about just such a thing.
ABOUT_ANYTHING = 0.95
# A reading rests on this share of a phrasing, and on so many words or things, if not on a whole phrasing.
LEAST_SHARE, FEWEST = 0.37, 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading, and whether nothing speaks against it but that another may fit as well."""

    reading: Reading
    sound: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A phrasing beside a sentence: how it is filled, how well it fits, how much of it was said, 0 to 1."""

    filling: Filling
    score: float
    share: float


def candidates(known: Phrasings, sentence: Sentence) -> tuple[Candidate, ...]:
    """Return the best reading of each question, or several where a name is ambiguous; the best first."""
    found = [each for asked in known.asked for each in _best(known, sentence, asked)]
    return tuple(sorted(found, key=lambda each: (-each.reading.score, each.reading.query.name)))


def _best(known: Phrasings, sentence: Sentence, asked: Asked) -> Iterator[Candidate]:
    matches = [_match(known, sentence, asked, template) for template in asked.templates]
    if matches:
        best = max(matches, key=lambda each: each.score)
        sound = _fits(sentence, asked, best.filling) and _enough(sentence, best)
        for values in best.filling.values():
            yield Candidate(Reading(asked.query, values, round(best.score, 4), best.filling.missing), sound)


def _match(known: Phrasings, sentence: Sentence, asked: Asked, template: Template) -> Match:
    filling = fill(template, sentence.mentions)
    said = {each.stem for each in sentence.around(filling.taken)} | filling.places
    left = _left(sentence, asked, filling)
    met = sum(known.weight(stem) * _credit(stem, template, asked) for stem in said)
    total = sum(map(known.weight, said)) + known.rare * len(left)
    share = sum(map(known.weight, template.stems & said)) / sum(map(known.weight, template.stems))
    fit = (met / total) ** SENTENCE_PART * share ** (1 - SENTENCE_PART) if total else 0.0
    return Match(filling, fit * LEFT_OUT ** len(left) * _kept(filling), share)


def _credit(stem: str, template: Template, asked: Asked) -> float:
    if stem in template.stems:
        return 1
    return ELSEWHERE if stem in asked.stems else TOLD if stem in asked.told else 0


def _kept(filling: Filling) -> float:
    anything = place(ANY) in filling.places
    return LACKING ** len(filling.missing) * CROWDED**filling.crowded * ABOUT_ANYTHING**anything


def _left(sentence: Sentence, asked: Asked, filling: Filling) -> list[Mentioned]:
    """Return what is named and has no part, but for names that the question itself is worded with."""
    return [each for each in sentence.firm if each not in filling.taken and not each.stems <= asked.stems]


def _fits(sentence: Sentence, asked: Asked, filling: Filling) -> bool:
    around = tuple(sentence.around(filling.taken))
    if filling.missing or _left(sentence, asked, filling):
        return False
    wanted = (each for each in sentence.wanted if each[0] in around)
    forbidden = any(_forbids(each, sentence, asked) for each in around)
    return not forbidden and all(_gives(asked, sentence, *each) for each in wanted)


def _forbids(word: Word, sentence: Sentence, asked: Asked) -> bool:
    if word.text in BEYOND or word.text.startswith("how "):
        return word.stem not in asked.stems
    return word in sentence.strange and (word.name or not word.text.isalpha())


def _gives(asked: Asked, sentence: Sentence, first: Word, second: Word | None = None) -> bool:
    """Tell whether the question is about what ``which`` asks for: a noun, or a strange word and a noun."""
    if first.stem in asked.stems | asked.told:
        return True
    return first in sentence.strange and second is not None and second.stem in asked.stems


def _enough(sentence: Sentence, match: Match) -> bool:
    """Tell whether enough is said: no name alone, nor a few words of a long phrasing; a code says it all."""
    filling = match.filling
    said = {each.stem for each in sentence.around(filling.taken)}
    coded = any(not each.firm for each in filling.taken)
    several = len(said | filling.places) >= FEWEST and (bool(said) or len(filling.places) >= FEWEST)
    return match.share >= LEAST_SHARE and (coded or several or (bool(said) and match.score == 1))
