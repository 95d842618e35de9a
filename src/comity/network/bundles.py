"""Links as bundles of rows: joined as the rows are, or made between all that have something in common."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TypeAlias

Row: TypeAlias = Mapping[str, str]
# The rows by node, and by what they tie it to.
Held: TypeAlias = Mapping[str, Mapping[str, Sequence[Row]]]


@dataclass(frozen=True, slots=True)
class Bundle:
    """What makes one link: its ends, the things that its weight counts, and where their rows are."""

    source: str
    target: str
    things: Sequence[str]
    sides: tuple[Mapping[str, Sequence[Row]], ...]
    crowds: Mapping[str, Sequence[str]]

    @property
    def count(self) -> int:
        """How many different things make the link."""
        return len(self.things)

    @property
    def newman(self) -> float:
        """The sum of the shares that the things add, which does not depend on their order."""
        return fsum(1 / (len(self.crowds[thing]) - 1) for thing in self.things)

    def weight(self, *, newman: bool) -> float:
        """Return how many things make the link, or what their shares add up to."""
        return self.newman if newman else self.count

    @property
    def rows(self) -> list[Row]:
        """The rows behind the link, those of its source and those of its target."""
        return [row for thing in self.things for side in self.sides for row in side[thing]]


def joined(rows: Iterable[Row], counts: str) -> Iterator[Bundle]:
    """Yield a bundle for each source and target in ``rows``, by the different values of ``counts``."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["source"], []).append(row)
    for source in sorted(found):
        targets = held(found[source], "target", counts)
        for target in sorted(targets):
            yield Bundle(source, target, tuple(targets[target]), (targets[target],), {})


def paired(members: Held) -> Iterator[Bundle]:
    """Yield a bundle for each two of ``members`` that have a thing in common.

    This is the projection of the two-mode network of members and shared things: the count is the number of
    things in common. Where n share one thing, it adds 1 / (n - 1) to the Newman weight of each of their
    links, so that a crowd ties less than a pair does (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    """
    return (bundle for bundle in crossed(members, members) if bundle.source < bundle.target)


def crossed(sources: Held, targets: Held) -> Iterator[Bundle]:
    """Yield a bundle for each of ``sources`` and of ``targets`` that have a thing in common."""
    crowds = by_thing(targets)
    for source in sorted(sources):
        common: dict[str, list[str]] = {}
        for thing in sources[source]:
            for target in crowds.get(thing, ()):
                common.setdefault(target, []).append(thing)
        for target in sorted(common):
            sides = sources[source], targets[target]
            yield Bundle(source, target, common[target], sides, crowds)


def held(rows: Iterable[Row], node: str, thing: str) -> dict[str, dict[str, list[Row]]]:
    """Return ``rows`` by the value of their column ``node``, then by that of ``thing``."""
    found: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        found.setdefault(row[node], {}).setdefault(row[thing], []).append(row)
    return found


def by_thing(members: Held) -> dict[str, list[str]]:
    """Return the members that each thing has."""
    found: dict[str, list[str]] = {}
    for member, things in members.items():
        for thing in things:
            found.setdefault(thing, []).append(member)
    return found
