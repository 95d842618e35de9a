"""How sure it is which question is meant: a conditional logit over the questions and none of them.

Each question has a utility, the weighted sum of its evidence, and so has "none of them"; their exponentials
give the chance of each (McFadden 1974). ``tests/phrasing/fit.py`` fits the weights to the development sets.
"""

from collections.abc import Mapping, Sequence
from math import exp

from comity.phrasing.evidence import Evidence

WEIGHTS: Mapping[str, float] = {
    "fit": 1.82,
    "score": 3.63,
    "share": 2.51,
    "odds": 3.80,
    "mean odds": -1.10,
    "pairs": 5.89,
    "left out": -0.21,
    "missing": 0.41,
    "shape": 0.43,
    "crowded": 0.64,
    "explained": 0.50,
    "log score": 2.50,
    "unmet": -1.33,
    "beyond": -2.42,
    "how": -1.39,
    "not": -1.57,
    "worst unmet": 0.05,
    "unmet act": -0.20,
    "kin act": -0.46,
    "unmet deed": -0.84,
    "no quantity": -0.32,
    "not given": -1.45,
    "none": 6.85,
    "strange": -0.84,
    "strange share": 5.43,
    "beyond all": 2.22,
    "strange subject": 2.19,
    "few words": -0.35,
    "named": 0.98,
    "heard": -2.31,
    "strange act": 0.49,
}


def chances(questions: Sequence[Evidence], none: Evidence) -> tuple[float, ...]:
    """Return the chance that each of ``questions`` is meant, 0 to 1; the rest is that of ``none``."""
    utilities = [sum(WEIGHTS[name] * value for name, value in each.items()) for each in (*questions, none)]
    highest = max(utilities)
    parts = [exp(each - highest) for each in utilities]
    return tuple(part / sum(parts) for part in parts[:-1])
