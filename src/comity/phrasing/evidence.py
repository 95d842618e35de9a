"""What speaks for and against a question, as numbers that can be weighed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from comity.phrasing.english import BEYOND
from comity.phrasing.hearing import Heard
from comity.phrasing.matching import Match
from comity.phrasing.mentions import covered
from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Asked, Phrasings
from comity.phrasing.words import Word, kin, stem

# The share of a question's phrasings that are taken to have places as none of them has.
UNSHAPED = 0.05
NOT = stem("not")
ABOUT = tuple(map(stem, ("on", "about", "regarding", "concerning", "around", "against", "by", "for")))
ASKS = frozenset({"who", "whom", "whose", "when", "where", "how many", "how often", "how long", "how much"})
# Verbs that may follow what is asked for, other than those in -ed.
VERBS = frozenset(
    {"came", "gave", "held", "led", "made", "met", "ran", "said", "sat", "spoke", "took", "took part", "went"}
)
Evidence = dict[str, float]
Odds = Mapping[str, float]


def heard_odds(known: Phrasings, ears: Iterable[Heard]) -> dict[str, Odds]:
    """Return the odds of each stem, and of each place, by question; what a question has not is under ""."""
    places = {each: known.stems.odds({each: 1.0}) for each in known.places}
    return {**places, **{each.stem: known.stems.odds(each.ways) for each in ears}}


def pair_odds(known: Phrasings, sentence: Sentence) -> Odds:
    """Return what the pairs of words speak for each question, by name."""
    total: defaultdict[str, float] = defaultdict(float)
    for pair in sorted(sentence.pairs & known.pairs.shares.keys()):
        for name, odds in known.pairs.odds({pair: 1.0}).items():
            total[name] += max(0.0, odds)
    return total


def evidence(
    sentence: Sentence, asked: Asked, match: Match, words: Mapping[str, Odds], pairs: Odds
) -> Evidence:
    """Return the evidence for one question."""
    name = asked.query.name
    odds = sum(words[each.stem].get(name, words[each.stem][""]) for each in match.said if each.stem in words)
    around = tuple(sentence.around(match.filling.taken))
    wanted = (each for each in sentence.wanted if each[0] in around)
    return {
        "fit": match.fit,
        "score": match.score,
        "share": match.share,
        "odds": odds / 10,
        "mean odds": odds / 3 / max(1, len(match.said)),
        "pairs": pairs.get(name, 0.0) / 10,
        "left out": float(len(match.left)),
        "missing": float(len(match.filling.missing)),
        "shape": log(asked.shapes.get(match.filling.shape, 0.0) + UNSHAPED) / 3,
        "crowded": float(match.filling.crowded),
        "beyond": float(sum(forbids(each, sentence, asked) for each in around)),
        "how": float(sum(each.text.startswith("how ") and each.stem not in asked.stems for each in around)),
        "not": float(any(each.stem == NOT and NOT not in asked.stems for each in around)),
        "explained": match.met,
        "log score": log(match.score + UNSHAPED),
        "unmet": (1 - match.met) * sum(each.weight for each in match.said) / 10,
        "unmet act": float(sum(not _does(asked, each) for each in sentence.acts if each in around)),
        "other way": float(len(_ways(around) - asked.stems - asked.told)),
        "not given": float(sum(not gives(asked, sentence, *each) for each in wanted)),
    }


def none_of_them(sentence: Sentence, ears: Mapping[str, Heard]) -> Evidence:
    """Return the evidence that no question is asked."""
    words = [each for each in sentence.words if not covered(each, sentence.firm)]
    strange = [each for each in sentence.strange if each.stem not in ears]
    return {
        "none": 1.0,
        "strange": float(len(strange)),
        "strange share": len(strange) / max(1, len(words)),
        "beyond all": float(any(each.text in BEYOND for each in words)),
        "strange subject": float(any(_subject(sentence, each) for each in strange)),
        "few words": float(len(words) < 2),
        "named": float(bool(sentence.firm)),
        "heard": sum(each.weight for each in ears.values()) / 10,
        "strange act": float(any(each in strange for each in sentence.acts)),
    }


def _does(asked: Asked, act: Word) -> bool:
    known = asked.stems | asked.told
    return act.stem in known or bool(kin(act.stem) & known)


def _ways(around: Iterable[Word]) -> frozenset[str]:
    """Return the words in which ``around`` asks, such as ``who`` and ``where``."""
    return frozenset(each.stem for each in around if each.text in ASKS)


def _subject(sentence: Sentence, word: Word) -> bool:
    """Tell whether ``word`` begins what something is said to be on or about."""
    return any((about, word.stem) in sentence.pairs for about in ABOUT)


def forbids(word: Word, sentence: Sentence, asked: Asked) -> bool:
    """Tell whether a word keeps ``asked`` from being meant: an unknown name, or what no record says."""
    if word.text in BEYOND or word.stem == NOT:
        return word.stem not in asked.stems
    return word in sentence.strange and (word.name or not word.text.isalpha())


def gives(asked: Asked, sentence: Sentence, first: Word, second: Word | None = None) -> bool:
    """Tell whether the question is about what ``which`` asks for: a noun, or a strange word and a noun."""
    return first.stem in asked.stems | asked.told or _describes(asked, sentence, first, second)


def foreign(asked: Asked, sentence: Sentence, first: Word, second: Word | None = None) -> bool:
    """Tell whether ``which`` asks for what no question speaks of, such as ``which hotel``."""
    unknown = _noun(first) and first in sentence.strange and not kin(first.stem)
    return unknown and not _describes(asked, sentence, first, second)


def _describes(asked: Asked, sentence: Sentence, first: Word, second: Word | None) -> bool:
    told = second is not None and _noun(second) and second.stem in asked.stems
    return told and first in sentence.strange


def _noun(word: Word) -> bool:
    return word.text not in VERBS and not word.text.endswith("ed")
