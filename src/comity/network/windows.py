"""A view through windows of time: the networks of periods that move on step by step."""

from collections.abc import Iterator
from dataclasses import dataclass

from comity.errors import UsageError
from comity.network import filters as sieve
from comity.network.assembly import Network
from comity.network.days import first_day, last_day
from comity.network.filters import Filters
from comity.network.long import Long, read
from comity.network.months import ALWAYS, periods
from comity.network.view import built
from comity.store import Graph

MOST_WINDOWS = 1_000


@dataclass(frozen=True, slots=True)
class Window:
    """The network of a period: its first and last day, and what is linked by meetings within it."""

    start: str
    end: str
    network: Network


def windows(
    graph: Graph, name: str, window: int, step: int, filters: Filters | None = None
) -> tuple[Window, ...]:
    """Return the view ``name`` of ``graph`` in periods of ``window`` months, every ``step`` months.

    The first begins on the day of the filter since, else on the first of the month of the first meeting; the
    last is the first that reaches the last meeting or the filter until. A meeting counts in each period that
    it may have been in: one of which only the year is known counts in every period of that year. The least
    weight holds in each period. Raises UsageError as ``view`` does, and for more than 1,000 periods.
    """
    return tuple(
        Window(start, end, built(long, (start, end)))
        for long in (read(graph, name, filters),)
        for start, end in _periods(long, window, step)
    )


def _periods(long: Long, window: int, step: int) -> Iterator[tuple[str, str]]:
    if window < 1 or step < 1:
        raise UsageError(long.view.name, f"{window} and {step} months", "a window and a step of 1 or more")
    if not long.dates:
        return
    since, until = sieve.period(long.filters)
    start = since if since != ALWAYS[0] else f"{min(first_day(start) for start, _ in long.dates)[:7]}-01"
    end = min(until, max(last_day(end) for _, end in long.dates))
    for number, period in enumerate(periods(start, end, window, step), start=1):
        if number > MOST_WINDOWS:
            raise UsageError(
                long.view.name, f"more than {MOST_WINDOWS} windows", "a longer step or a shorter period"
            )
        yield period
