"""How sure it is which question is meant: a conditional logit over the questions and none of them.

Each question has a utility, the weighted sum of its evidence, and so has "none of them"; their exponentials
give the chance of each (McFadden 1974). ``tests/phrasing/fit.py`` fits the weights to the development sets.
"""

from collections.abc import Mapping, Sequence
from math import exp

from comity.phrasing.evidence import Evidence

WEIGHTS: Mapping[str, float] = {
    "fit": 1.55,
    "score": 5.16,
    "share": 1.39,
    "odds": 2.95,
    "mean odds": -1.21,
    "pairs": 4.92,
    "left out": 0.09,
    "missing": 0.88,
    "shape": 0.18,
    "crowded": 0.42,
    "beyond": -1.29,
    "how": -0.33,
    "not": -0.43,
    "explained": 0.60,
    "log score": 2.11,
    "not given": -1.66,
    "none": 6.43,
    "strange": -0.14,
    "strange share": 3.23,
    "beyond all": 2.95,
    "few words": 0.45,
    "named": 0.34,
    "heard": -2.04,
}


def chances(questions: Sequence[Evidence], none: Evidence) -> tuple[float, ...]:
    """Return the chance that each of ``questions`` is meant, 0 to 1; the rest is that of ``none``."""
    utilities = [sum(WEIGHTS[name] * value for name, value in each.items()) for each in (*questions, none)]
    highest = max(utilities)
    parts = [exp(each - highest) for each in utilities]
    return tuple(part / sum(parts) for part in parts[:-1])
