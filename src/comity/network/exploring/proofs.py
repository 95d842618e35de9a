"""The rows that a page counts its links from: what ties a node to what, at which meeting, on which words."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from comity.network.bundles import Row
from comity.network.linking import bundles
from comity.network.long import Long


class Proof(NamedTuple):
    """One row, by IRIs: of two kinds of node both ends, of one kind the node and nothing as target.

    ``rank`` says how firmly the words hold something, 0 where it is not known.
    """

    source: str
    target: str
    thing: str
    meeting: str
    passage: str
    rank: int


def proofs(long: Long, ranks: Mapping[tuple[str, ...], int]) -> tuple[Proof, ...]:
    """Return the rows that make the links of ``long``, in order, each once.

    ``ranks`` are those of the values that the filter by stance looks at.
    """
    columns = long.view.columns.get("stance", ())
    found = _joined(long) if len(long.view.modes) == 2 else _shared(long)
    return tuple(
        sorted(
            {
                Proof(source, target, thing, row["meeting"], row["passage"], ranks.get(key, 0))
                for source, target, thing, row in found
                for key in [
                    tuple({**row, "source": source, "target": target or thing}[each] for each in columns)
                ]
            }
        )
    )


def _joined(long: Long) -> Iterator[tuple[str, str, str, Row]]:
    for bundle in bundles(long):
        for thing in bundle.things:
            for side in bundle.sides:
                yield from ((bundle.source, bundle.target, thing, row) for row in side[thing])


def _shared(long: Long) -> Iterator[tuple[str, str, str, Row]]:
    """Yield the rows of each node with what it shares; what it has alone links it to nothing, ever."""
    found = {
        (member, thing): side[thing]
        for bundle in bundles(long)
        for member, side in zip((bundle.source, bundle.target), bundle.sides, strict=True)
        for thing in bundle.things
    }
    for (member, thing), rows in found.items():
        yield from ((member, "", thing, row) for row in rows)
