"""How likely a question is meant by a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from comity.phrasing.demands import refused
from comity.phrasing.evidence import Evidence, evidence, heard_odds, none_of_them, pair_odds
from comity.phrasing.hearing import all_heard
from comity.phrasing.matching import Match, best_match
from comity.phrasing.mentions import Mentioned
from comity.phrasing.readings import Reading
from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Asked, Phrasings
from comity.phrasing.weighing import chances


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading, and whether nothing speaks against it but that another may be as likely.

    ``left`` are the things named that have no part in it; it is ``exact`` if a phrasing is met word for word.
    """

    reading: Reading
    sound: bool
    left: tuple[Mentioned, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Considered:
    """A question with its best phrasing and the evidence for it."""

    asked: Asked
    match: Match
    evidence: Evidence


def candidates(known: Phrasings, sentence: Sentence) -> tuple[Candidate, ...]:
    """Return the best reading of each question, or several where a name is ambiguous; the likeliest first."""
    return weighed(sentence, *considered(known, sentence))


def weighed(sentence: Sentence, questions: Sequence[Considered], none: Evidence) -> tuple[Candidate, ...]:
    """Return the readings of ``questions``: those met word for word, then the likeliest first."""
    likely = chances([each.evidence for each in questions], none)
    found = (
        one
        for each, chance in zip(questions, likely, strict=True)
        for one in _readings(sentence, each, chance)
    )
    return tuple(sorted(found, key=_order))


def considered(known: Phrasings, sentence: Sentence) -> tuple[Sequence[Considered], Evidence]:
    """Return each question that has phrasings, with the evidence for it, and that for none of them."""
    ears = all_heard(known, sentence)
    words, pairs = heard_odds(known, ears.values()), pair_odds(known, sentence)
    asked = [each for each in known.asked if each.templates]
    matches = [best_match(known, sentence, ears, each) for each in asked]
    questions = [
        Considered(each, match, evidence(sentence, each, match, words, pairs))
        for each, match in zip(asked, matches, strict=True)
    ]
    return questions, none_of_them(sentence, ears)


def _readings(sentence: Sentence, each: Considered, chance: float) -> Iterator[Candidate]:
    filling = each.match.filling
    sound = _fits(sentence, each)
    exact = sound and isclose(each.match.fit, 1) and not sentence.strange and not filling.crowded
    for values in filling.values():
        reading = Reading(each.asked.query, values, round(chance, 4), filling.missing)
        yield Candidate(reading, sound, each.match.left, exact)


def _order(each: Candidate) -> tuple[bool, float, str]:
    return not each.exact, -each.reading.score, each.reading.query.name


def _fits(sentence: Sentence, each: Considered) -> bool:
    filling = each.match.filling
    if filling.missing or each.match.share == 0 or (each.match.left and each.asked.query.parameters):
        return False
    return not refused(sentence, each.asked, tuple(sentence.around(filling.taken)))
