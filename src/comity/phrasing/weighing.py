"""How sure it is which question is meant: a conditional logit over the questions and none of them.

Each question has a utility, the weighted sum of its evidence, and so has "none of them"; their exponentials
give the chance of each (McFadden 1974). ``tests/phrasing/fit.py`` fits the weights to the development sets.
"""

from collections.abc import Mapping, Sequence
from math import exp

from comity.phrasing.evidence import Evidence

WEIGHTS: Mapping[str, float] = {
    "fit": 1.76,
    "score": 3.67,
    "share": 2.47,
    "odds": 3.92,
    "mean odds": -1.18,
    "pairs": 5.99,
    "left out": -0.04,
    "missing": 0.48,
    "shape": 0.42,
    "crowded": 0.55,
    "explained": 0.48,
    "log score": 2.48,
    "unmet": -1.04,
    "beyond": -2.46,
    "how": -1.42,
    "not": -1.58,
    "worst unmet": -0.12,
    "unmet act": -0.30,
    "kin act": -0.51,
    "no quantity": -0.27,
    "not given": -1.44,
    "none": 6.91,
    "strange": -0.72,
    "strange share": 4.11,
    "beyond all": 2.11,
    "strange subject": 2.22,
    "few words": -0.57,
    "named": 1.03,
    "heard": -2.34,
    "strange act": 0.92,
}


def chances(questions: Sequence[Evidence], none: Evidence) -> tuple[float, ...]:
    """Return the chance that each of ``questions`` is meant, 0 to 1; the rest is that of ``none``."""
    utilities = [sum(WEIGHTS[name] * value for name, value in each.items()) for each in (*questions, none)]
    highest = max(utilities)
    parts = [exp(each - highest) for each in utilities]
    return tuple(part / sum(parts) for part in parts[:-1])
