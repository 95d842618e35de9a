"""What a query may take, wherever it runs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from comity.errors import LimitError

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: seconds by the clock, bytes of memory beside the graph, rows, bytes."""

    seconds: float = 30.0
    memory: int = 2_000_000_000
    rows: int = 100_000
    size: int = 100_000_000


def counted(rows: Iterable[Row], limits: Limits, where: str) -> Iterator[Row]:
    """Yield ``rows``; raises LimitError at the first that is one too many."""
    for number, row in enumerate(rows):
        if number == limits.rows:
            raise LimitError(where, f"more than {number:,} rows", "fewer; a LIMIT, or a narrower question")
        yield row
