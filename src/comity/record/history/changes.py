"""Changes of records, one for each commit, and what they come to for one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One commit: its name in git, its day as YYYY-MM-DD, its title, and what it did to ``things``.

    Of each thing, by CURIE: how many statements were added and how many removed.
    """

    commit: str
    date: str
    title: str
    things: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Step:
    """What one commit did to the record of one thing: statements ``added`` and ``removed``."""

    kind: Kind
    added: int
    removed: int

    def __str__(self) -> str:
        if self.kind != "changed":
            return self.kind
        numbers = {"added": self.added, "removed": self.removed}
        (done, first), *others = [(done, number) for done, number in numbers.items() if number]
        rest = "".join(f", {number:,} {done}" for done, number in others)
        return f"{first:,} statement{'' if first == 1 else 's'} {done}{rest}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One commit as the history of a thing has it: its own step, if any, and other records, by kind."""

    change: Change
    own: Step | None = None
    others: Mapping[Kind, int] = field(default_factory=Counter)

    @property
    def others_told(self) -> str:
        """The other records in words, such as ``2 added, 1 changed``; nothing for none."""
        kinds: tuple[Kind, ...] = ("added", "changed", "removed")
        return ", ".join(f"{self.others[kind]:,} {kind}" for kind in kinds if self.others.get(kind))

    def as_json(self) -> dict[str, object]:
        """Return date, commit and title; kind, added and removed of its own step; others by kind."""
        change, own = self.change, self.own
        told: dict[str, object] = {"date": change.date, "commit": change.commit, "title": change.title}
        if own:
            told |= {"kind": own.kind, "added": own.added, "removed": own.removed}
        return told | ({"others": dict(sorted(self.others.items()))} if self.others else {})


class History:
    """The changes of records, the oldest first, and what they did to each thing."""

    def __init__(self, changes: Sequence[Change] = ()) -> None:
        self.changes = changes
        self._steps = _steps(changes)

    @property
    def until(self) -> str | None:
        """The latest day of a change; nothing where none is known."""
        return max((change.date for change in self.changes), default=None)

    def __contains__(self, thing: str) -> bool:
        return thing in self._steps

    def of(self, thing: str, others: Iterable[str] = ()) -> tuple[Entry, ...]:
        """Return what became of ``thing`` and of ``others``, all by CURIE, the newest first."""
        own = self._steps.get(thing, {})
        beside: defaultdict[int, Counter[Kind]] = defaultdict(Counter)
        for other in set(others) - {thing}:
            for place, step in self._steps.get(other, {}).items():
                beside[place][step.kind] += 1
        places = sorted(own.keys() | beside.keys(), reverse=True)
        return tuple(
            Entry(self.changes[place], own.get(place), beside.get(place, Counter())) for place in places
        )

    def whole(self) -> tuple[Entry, ...]:
        """Return what became of all records, the newest first."""
        return self.of("", self._steps)


def _steps(changes: Sequence[Change]) -> Mapping[str, Mapping[int, Step]]:
    """Return the steps of each thing, by the places of their changes."""
    steps: defaultdict[str, dict[int, Step]] = defaultdict(dict)
    held: Counter[str] = Counter()
    for place, change in enumerate(changes):
        for thing, (added, removed) in change.things.items():
            before = held[thing]
            held[thing] += added - removed
            kind: Kind = "changed" if before and held[thing] else "added" if added else "removed"
            steps[thing][place] = Step(kind, added, removed)
    return steps
