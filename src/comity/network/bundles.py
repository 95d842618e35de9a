"""Links as bundles of rows: joined as the rows are, or made between all that share something."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from math import fsum
from typing import TypeAlias

Row: TypeAlias = Mapping[str, str]
Ends: TypeAlias = tuple[str, str]


@dataclass(slots=True)
class Bundle:
    """What makes one link: the share that each thing counted adds to the weight, and the rows behind it."""

    shares: dict[str, float] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many different things make the link."""
        return len(self.shares)

    @property
    def newman(self) -> float:
        """The sum of the shares, which do not depend on their order."""
        return fsum(self.shares.values())


def joined(rows: Iterable[Row], counts: str) -> dict[Ends, Bundle]:
    """Return a bundle for each source and target in ``rows``, by the different values of ``counts``."""
    found: dict[Ends, Bundle] = {}
    for row in rows:
        bundle = found.setdefault((row["source"], row["target"]), Bundle())
        bundle.shares[row[counts]] = 1.0
        bundle.rows.append(row)
    return found


def paired(rows: Iterable[Row], shared: str) -> dict[Ends, Bundle]:
    """Return a bundle for each two sources in ``rows`` that have a value of ``shared`` in common.

    This is the projection of the two-mode network of sources and shared things: the count is the number of
    things in common. Where n share one thing, it adds 1 / (n - 1) to the Newman weight of each of their
    links, so that a crowd ties less than a pair does (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    """
    found: dict[Ends, Bundle] = {}
    for thing, members in sorted(_by_thing(rows, shared).items()):
        for ends in combinations(sorted(members), 2):
            bundle = found.setdefault(ends, Bundle())
            bundle.shares[thing] = 1 / (len(members) - 1)
            bundle.rows += [row for end in ends for row in members[end]]
    return found


def _by_thing(rows: Iterable[Row], shared: str) -> dict[str, dict[str, list[Row]]]:
    things: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        things.setdefault(row[shared], {}).setdefault(row["source"], []).append(row)
    return things
