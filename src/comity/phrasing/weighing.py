"""How sure it is which question is meant: a conditional logit over the questions and none of them.

Each question has a utility, the weighted sum of its evidence, and so has "none of them"; their exponentials
give the chance of each (McFadden 1974). ``tests/phrasing/fit.py`` fits the weights to the development sets.
"""

from collections.abc import Mapping, Sequence
from math import exp

from comity.phrasing.evidence import Evidence

WEIGHTS: Mapping[str, float] = {
    "fit": 1.50,
    "score": 5.00,
    "share": 1.26,
    "odds": 2.96,
    "mean odds": -0.78,
    "pairs": 4.96,
    "left out": 0.26,
    "missing": 1.07,
    "shape": 0.36,
    "crowded": 0.54,
    "beyond": -1.19,
    "how": -0.48,
    "not": -0.48,
    "explained": 0.58,
    "log score": 2.04,
    "unmet": 0.0,
    "unmet act": 0.0,
    "other way": 0.0,
    "not given": -1.75,
    "none": 6.62,
    "strange": -0.12,
    "strange share": 3.47,
    "beyond all": 2.99,
    "strange subject": 1.34,
    "few words": 0.18,
    "named": 0.47,
    "heard": -1.93,
    "strange act": 0.0,
}


def chances(questions: Sequence[Evidence], none: Evidence) -> tuple[float, ...]:
    """Return the chance that each of ``questions`` is meant, 0 to 1; the rest is that of ``none``."""
    utilities = [sum(WEIGHTS[name] * value for name, value in each.items()) for each in (*questions, none)]
    highest = max(utilities)
    parts = [exp(each - highest) for each in utilities]
    return tuple(part / sum(parts) for part in parts[:-1])
