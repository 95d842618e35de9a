"""What a sentence demands, and whether a question gives it: a person, a quantity, what ``which`` asks for."""

from collections.abc import Iterator, Sequence

from comity.phrasing.english import BEYOND
from comity.phrasing.hearing import Heard
from comity.phrasing.mentions import covered
from comity.phrasing.sentence import Sentence
from comity.phrasing.templates import Asked
from comity.phrasing.words import Word, kin, stem

NOT = stem("not")
# What a question speaks of that is asked with each of these.
ASKS = {
    asking: frozenset(map(stem, answers.split()))
    for asking, answers in {
        "who": "who institution country party person member organisation speaker participant",
        "where": "where place city country meeting map",
        "when": "when date year since old time",
    }.items()
}
QUANTITY = frozenset(
    {*map(stem, ("number", "large", "weight")), "how many", "how much", "how often", "how long"}
)
# Numbers of things, which no question asks to be more or fewer than.
LARGE = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"})
# How often a question has to ask for a quantity to be about one.
MOSTLY = 0.4
SHORTEST_SUPERLATIVE = 6
NO_SUPERLATIVE = frozenset({"budapest", "earliest", "interest", "latest", "protest", "request", "suggest"})
# Verbs that may follow what is asked for, other than those in -ed.
VERBS = frozenset(
    {"came", "gave", "held", "led", "made", "met", "ran", "said", "sat", "spoke", "took", "took part", "went"}
)


def refused(sentence: Sentence, asked: Asked, around: Sequence[Word]) -> bool:
    """Tell whether the sentence, or a word ``around`` its names, keeps ``asked`` from being meant."""
    wanted = (words for words in sentence.wanted if words[0] in around)
    return (
        _asks_otherwise(sentence, asked)
        or any(forbids(word, sentence, asked) for word in around)
        or any(_foreign(asked, sentence, *words) for words in wanted)
    )


def demands(
    sentence: Sentence, asked: Asked, said: Sequence[Heard], around: Sequence[Word]
) -> Iterator[tuple[str, float]]:
    """Yield, by name, how much the sentence demands that ``asked`` does not give."""
    known = asked.stems | asked.told
    unmet = (each.weight for each in said if not ({each.stem} | each.kin) & known)
    acts = [each.stem for each in sentence.acts if each in around and each.stem not in known]
    wanted = (words for words in sentence.wanted if words[0] in around)
    yield "beyond", float(sum(forbids(each, sentence, asked) for each in around))
    yield "how", float(sum(each.text.startswith("how ") and each.stem not in asked.stems for each in around))
    yield "not", float(any(each.stem == NOT and NOT not in asked.stems for each in around))
    yield "worst unmet", max(unmet, default=0.0) / 3
    yield "unmet act", float(len(acts))
    yield "kin act", float(sum(bool(kin(each) & known) for each in acts))
    yield "unmet deed", float(sum(each.stem not in known for each in sentence.deeds if each in around))
    yield "no quantity", float(_of_quantity(asked) and not any(each.stem in QUANTITY for each in around))
    yield "not given", float(sum(not _gives(asked, sentence, *words) for words in wanted))


def forbids(word: Word, sentence: Sentence, asked: Asked) -> bool:
    """Tell whether a word keeps ``asked`` from being meant: an unknown name, or what no record says."""
    if word.text in BEYOND or word.stem == NOT or word.acronym:
        return word.stem not in asked.stems
    odd = word.name or not word.text.isalpha() or word.text in LARGE or _superlative(word)
    return word in sentence.strange and odd and not covered(word, sentence.mentions)


def _asks_otherwise(sentence: Sentence, asked: Asked) -> bool:
    first = next((each.text for each in sentence.words), "")
    return first in ASKS and not ASKS[first] & (asked.stems | asked.told)


def _of_quantity(asked: Asked) -> bool:
    return sum(bool(each.stems & QUANTITY) for each in asked.templates) >= MOSTLY * len(asked.templates)


def _superlative(word: Word) -> bool:
    ends = word.text.endswith("est") and word.text not in NO_SUPERLATIVE
    return ends and len(word.text) >= SHORTEST_SUPERLATIVE


def _gives(asked: Asked, sentence: Sentence, first: Word, second: Word | None = None) -> bool:
    """Tell whether the question is about what ``which`` asks for: a noun, or a strange word and a noun."""
    return first.stem in asked.stems | asked.told or _describes(asked, sentence, first, second)


def _foreign(asked: Asked, sentence: Sentence, first: Word, second: Word | None = None) -> bool:
    """Tell whether ``which`` asks for what no question speaks of, such as ``which hotel``."""
    unknown = _noun(first) and first in sentence.strange and not kin(first.stem)
    return unknown and not _describes(asked, sentence, first, second)


def _describes(asked: Asked, sentence: Sentence, first: Word, second: Word | None) -> bool:
    told = second is not None and _noun(second) and second.stem in asked.stems
    return told and first in sentence.strange


def _noun(word: Word) -> bool:
    return word.text not in VERBS and not word.text.endswith("ed")
