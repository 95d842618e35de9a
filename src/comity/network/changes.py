"""What changed from window to window: links that appeared, grew, faded or disappeared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from comity.network.assembly import Network, links
from comity.network.windows import Window

APPEARED, GREW, FADED, DISAPPEARED = KINDS = ("appeared", "grew", "faded", "disappeared")


@dataclass(frozen=True, slots=True)
class Change:
    """A link whose weight is another in ``window`` than it was in the one before, 0 where there was none.

    ``network`` is one in which both ends of the link stand.
    """

    window: Window
    kind: str
    source: str
    target: str
    before: float
    after: float
    network: Network


def changes(seen: Sequence[Window]) -> tuple[Change, ...]:
    """Return what changed in each of the windows ``seen`` but the first, link by link."""
    return tuple(change for before, after in pairwise(seen) for change in _changes(before, after))


def _changes(earlier: Window, later: Window) -> Iterator[Change]:
    before, after = _weights(earlier.network), _weights(later.network)
    for source, target in sorted(before.keys() | after.keys()):
        old, new = before.get((source, target), 0), after.get((source, target), 0)
        if old != new:
            held = later.network if new else earlier.network
            yield Change(later, _kind(old, new), source, target, old, new, held)


def _weights(network: Network) -> dict[tuple[str, str], float]:
    return {(source, target): link["weight"] for source, target, link in links(network)}


def _kind(before: float, after: float) -> str:
    if not before:
        return APPEARED
    if not after:
        return DISAPPEARED
    return GREW if after > before else FADED
