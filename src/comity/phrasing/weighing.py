"""How sure it is which question is meant: a conditional logit over the questions and none of them.

Each question has a utility, the weighted sum of its evidence, and so has "none of them"; their exponentials
give the chance of each (McFadden 1974). ``tests/phrasing/fit.py`` fits the weights to the development sets.
"""

from collections.abc import Mapping, Sequence
from math import exp

from comity.phrasing.evidence import Evidence

WEIGHTS: Mapping[str, float] = {
    "fit": 1.49,
    "score": 5.04,
    "share": 1.23,
    "odds": 3.01,
    "mean odds": -0.92,
    "pairs": 5.01,
    "left out": 0.24,
    "missing": 1.06,
    "shape": 0.34,
    "crowded": 0.54,
    "beyond": -1.20,
    "how": -0.41,
    "not": -0.47,
    "explained": 0.63,
    "log score": 2.05,
    "not given": -1.74,
    "none": 6.62,
    "strange": -0.11,
    "strange share": 3.31,
    "beyond all": 3.00,
    "strange subject": 1.35,
    "few words": 0.20,
    "named": 0.47,
    "heard": -1.94,
}


def chances(questions: Sequence[Evidence], none: Evidence) -> tuple[float, ...]:
    """Return the chance that each of ``questions`` is meant, 0 to 1; the rest is that of ``none``."""
    utilities = [sum(WEIGHTS[name] * value for name, value in each.items()) for each in (*questions, none)]
    highest = max(utilities)
    parts = [exp(each - highest) for each in utilities]
    return tuple(part / sum(parts) for part in parts[:-1])
