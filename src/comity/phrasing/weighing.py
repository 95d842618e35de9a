"""How sure it is which question is meant: a conditional logit over the questions and none of them.

Each question has a utility, the weighted sum of its evidence, and so has "none of them"; their exponentials
give the chance of each (McFadden 1974). ``tests/phrasing/fit.py`` fits the weights to the development sets.
"""

from collections.abc import Mapping, Sequence
from math import exp

from comity.phrasing.evidence import Evidence

WEIGHTS: Mapping[str, float] = {
    "fit": 1.95,
    "score": 3.67,
    "share": 2.33,
    "odds": 3.08,
    "mean odds": -0.69,
    "pairs": 6.14,
    "left out": -0.14,
    "missing": 0.58,
    "shape": 0.34,
    "crowded": 0.25,
    "beyond": -2.40,
    "how": -0.94,
    "not": -0.65,
    "explained": 1.13,
    "log score": 2.45,
    "unmet": -1.27,
    "unmet act": 0.01,
    "other way": -0.80,
    "not given": -1.42,
    "none": 6.45,
    "strange": -0.46,
    "strange share": 3.19,
    "beyond all": 2.33,
    "strange subject": 1.80,
    "few words": 0.12,
    "named": 1.30,
    "heard": -2.03,
    "strange act": 1.24,
}


def chances(questions: Sequence[Evidence], none: Evidence) -> tuple[float, ...]:
    """Return the chance that each of ``questions`` is meant, 0 to 1; the rest is that of ``none``."""
    utilities = [sum(WEIGHTS[name] * value for name, value in each.items()) for each in (*questions, none)]
    highest = max(utilities)
    parts = [exp(each - highest) for each in utilities]
    return tuple(part / sum(parts) for part in parts[:-1])
