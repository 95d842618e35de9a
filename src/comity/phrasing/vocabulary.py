"""The words that questions are asked in: how often each question has a word, and how much that tells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

# What a kindred word counts of the word itself.
KINSHIP = 0.6
# A question that never has a word is taken to have it in this share of its phrasings.
NEVER = 0.02
Shares = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """For each word, or pair of words, the share of each question's phrasings that has it, by name."""

    shares: Mapping[object, Shares]
    questions: int

    def weight(self, word: object) -> float:
        """Return the inverse question frequency of a word (Spärck Jones 1972); one in none weighs most."""
        return log(1 + self.questions / max(1, len(self.shares.get(word, ()))))

    def odds(self, ways: Mapping[object, float]) -> dict[str, float]:
        """Return how much likelier than elsewhere a word is in a question, as logarithms by name.

        ``ways`` are the word and its kin, with what each counts; the mean over all questions has the name "".
        """
        likely: defaultdict[str, float] = defaultdict(float)
        for way, credit in ways.items():
            for name, share in self.shares.get(way, {}).items():
                likely[name] = max(likely[name], credit * share)
        usual = sum(likely.values()) / max(1, self.questions) + NEVER
        return {name: log((share + NEVER) / usual) for name, share in {**likely, "": 0.0}.items()}


def vocabulary(said: Mapping[str, Sequence[Iterable[object]]]) -> Vocabulary:
    """Return the vocabulary of questions, given by name with the words of each of their phrasings."""
    shares: defaultdict[object, dict[str, float]] = defaultdict(dict)
    for name, phrasings in said.items():
        for words in phrasings:
            for word in words:
                shares[word][name] = shares[word].get(name, 0.0) + 1 / len(phrasings)
    return Vocabulary(shares, len(said))
