"""Which links the rows of a view make."""

from collections.abc import Iterator

from comity.errors import UsageError
from comity.network.bundles import Bundle, Held, Row, by_thing, crossed, held, joined, paired
from comity.network.long import ENDS, Long

# As objects, links take about a kilobyte each while they are made.
MOST_LINKS = 4_000_000


def bundles(long: Long) -> Iterator[Bundle]:
    """Return a bundle for each link of ``long``, by source and target.

    Raises UsageError where there may be more than 4,000,000 links, which ``edges`` would hold as columns.
    """
    view = long.view
    if len(view.modes) == 1:
        members = _members(long)
        crowds = map(len, by_thing(members).values())
        _check(long, sum(crowd * (crowd - 1) // 2 for crowd in crowds))
        return paired(members)
    return _between(long) if view.halves else joined(long.parts[0], view.counts)


def _members(long: Long) -> Held:
    """Return the rows by member and by what members share."""
    if not long.view.halves:
        return held(long.parts[0], "source", long.view.counts)
    found: dict[str, dict[str, list[Row]]] = {}
    for bundle in _between(long):
        found.setdefault(bundle.source, {})[bundle.target] = bundle.rows
    return found


def _between(long: Long) -> Iterator[Bundle]:
    sources, targets = (held(part, end, "meeting") for part, end in zip(long.parts, ENDS, strict=True))
    hosts, topics = by_thing(sources), by_thing(targets)
    _check(long, sum(len(hosts[meeting]) * len(topics[meeting]) for meeting in hosts))
    return crossed(sources, targets)


def _check(long: Long, most: int) -> None:
    if most > MOST_LINKS:
        found = f"up to {most:,} links"
        expected = f"no more than {MOST_LINKS:,}: narrower filters, or the columns of network.edges"
        raise UsageError(long.view.name, found, expected)
