"""What is measured: one module a measure, each a function from a workspace to a row of the table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: what took how many seconds, against what, and what the share of that may be at most.

    Where nothing is compared with, ``theirs`` is one second and ``limit`` is in seconds.
    """

    what: str
    against: str
    ours: float
    theirs: float
    limit: float | None

    @property
    def share(self) -> float:
        """What we took, as a part of what they took."""
        return self.ours / self.theirs

    @property
    def kept(self) -> bool:
        """Whether the target, if there is one, was met."""
        return self.limit is None or self.share <= self.limit
