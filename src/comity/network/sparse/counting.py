"""From the long rows of a view to its links as columns."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np

from comity.network import filters as sieve
from comity.network.bundles import Row
from comity.network.long import ENDS, Long
from comity.network.sparse.edges import Edges, trimmed
from comity.network.sparse.ties import Ties, Whole, crossed, newman, once, paired, summed

# The number of each text of a column, in the order of the texts.
Numbers: TypeAlias = Mapping[str, Mapping[str, int]]

DATES = ("start", "end")


def edges_of(long: Long) -> Edges:
    """Return the links of ``long`` as columns: those that its network has."""
    numbers = _numbers(long)
    ties = _ties(long, numbers)
    least = sieve.least(long.filters)
    kept = ties[ties.share >= least] if least else ties
    sources = list(numbers["source"])
    targets = sources if len(long.view.modes) == 1 else list(numbers["target"])
    return trimmed(Edges(long.about, sources, targets, list(numbers["start"]), kept))


def _ties(long: Long, numbers: Numbers) -> Ties:
    view, rows = long.view, long.parts[0]
    if len(view.modes) == 2:
        return _between(long, numbers) if view.halves else _joined(rows, view.counts, numbers)
    members = once(_between(long, numbers)) if view.halves else _held(rows, "source", view.counts, numbers)
    return paired(newman(members) if sieve.by_newman(long.filters) else members)


def _between(long: Long, numbers: Numbers) -> Ties:
    sources, targets = (
        _held(part, end, "meeting", numbers) for part, end in zip(long.parts, ENDS, strict=True)
    )
    return crossed(sources, targets)


def _joined(rows: Sequence[Row], counts: str, numbers: Numbers) -> Ties:
    """Return the ties that ``rows`` name, each as often as it has different values of ``counts``."""
    source, target, thing = (_column(rows, each, numbers) for each in ("source", "target", counts))
    pairs, place = np.unique(np.stack([source, target]), axis=1, return_inverse=True)
    found = once(_dated(rows, place.astype(np.int32), thing, numbers))
    source, target = pairs[:, found.one]
    return summed(Ties(source, target, found.share, found.first, found.last))


def _held(rows: Sequence[Row], node: str, thing: str, numbers: Numbers) -> Ties:
    """Return each node with each thing that it has, by the columns ``node`` and ``thing`` of ``rows``."""
    return once(_dated(rows, _column(rows, node, numbers), _column(rows, thing, numbers), numbers))


def _dated(rows: Sequence[Row], one: Whole, other: Whole, numbers: Numbers) -> Ties:
    first, last = (_column(rows, date, numbers) for date in DATES)
    return Ties(one, other, np.ones(len(rows), np.int32), first, last)


def _column(rows: Sequence[Row], column: str, numbers: Numbers) -> Whole:
    number = numbers[column]
    return np.fromiter((number[row[column]] for row in rows), np.int32, len(rows))


def _numbers(long: Long) -> Numbers:
    wanted = (*ENDS, "meeting", long.view.counts)
    dates = _numbered({row[date] for part in long.parts for row in part for date in DATES})
    found = {
        each: _numbered({row[each] for part in long.parts for row in part if each in row}) for each in wanted
    }
    return {**found, **dict.fromkeys(DATES, dates)}


def _numbered(texts: set[str]) -> dict[str, int]:
    return {text: number for number, text in enumerate(sorted(texts))}
