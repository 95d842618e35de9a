"""What plain words were taken to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from comity.catalogue import Query
from comity.names import Term

Verdict = Literal["understood", "close", "unsure"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take the words: a question, the values of its parameters, and how well they fit, 0 to 1.

    ``missing`` names the parameters that the question wants and the words do not give.
    """

    query: Query
    values: Mapping[str, tuple[Term, ...]]
    score: float
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood: the verdict, the readings that are meant by it, and the nearest questions.

    ``understood`` has one reading, ``close`` those to choose from, the best first, ``unsure`` none;
    ``nearest`` has a reading of each of the three nearest questions at most, whatever the verdict.
    """

    verdict: Verdict
    readings: tuple[Reading, ...]
    nearest: tuple[Reading, ...]
