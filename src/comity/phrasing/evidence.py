"""What speaks for and against a question, as numbers that can be weighed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from comity.phrasing.demands import demands
from comity.phrasing.english import BEYOND
from comity.phrasing.hearing import Heard
from comity.phrasing.matching import Match
from comity.phrasing.mentions import covered
from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Asked, Phrasings
from comity.phrasing.words import Word, stem

# The share of a question's phrasings that are taken to have places as none of them has.
UNSHAPED = 0.05
ABOUT = tuple(map(stem, ("on", "about", "regarding", "concerning", "around", "against", "by", "for")))
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
        "explained": match.met,
        "log score": log(match.score + UNSHAPED),
        "unmet": (1 - match.met) * sum(each.weight for each in match.said) / 10,
        **dict(demands(sentence, asked, match.said, around)),
    }


def none_of_them(sentence: Sentence, ears: Mapping[str, Heard]) -> Evidence:
    """Return the evidence that no question is asked."""
    words = [each for each in sentence.words if not covered(each, sentence.firm)]
    strange = [
        each for each in sentence.strange if each.stem not in ears and not covered(each, sentence.mentions)
    ]
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


def _subject(sentence: Sentence, word: Word) -> bool:
    """Tell whether ``word`` begins what something is said to be on or about."""
    return any((about, word.stem) in sentence.pairs for about in ABOUT)
