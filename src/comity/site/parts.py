"""Long lists in parts: which rows stand on a page, and the addresses of the parts before and after."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.errors import UsageError
from comity.site.addresses import Query, address
from comity.site.visit import Visit

ROWS = 100
FROM = "from"


@dataclass(frozen=True, slots=True)
class Part:
    """The rows from ``first`` up to ``last``, from 0, the address of this page and of its neighbours."""

    first: int
    last: int
    here: str
    before: str | None
    after: str | None


def part(visit: Visit, path: str, query: Mapping[str, Query], count: int) -> Part:
    """Return the part of ``count`` rows that begins where the argument ``from`` says, else at the first.

    Raises UsageError for a row that is no number.
    """
    said = visit.one(FROM) or "0"
    if not (said.isascii() and said.isdigit()):
        raise UsageError("address", f"{FROM}={said!r:.80}", f"{FROM}= and a number")
    first = int(said)

    def at(row: int) -> str:
        return address(path, **query, **{FROM: row if row > 0 else None})

    before = at(first - ROWS) if first > 0 else None
    after = at(first + ROWS) if first + ROWS < count else None
    return Part(first, max(first, min(first + ROWS, count)), at(first), before, after)
