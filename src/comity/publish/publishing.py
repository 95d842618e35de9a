"""Carry out a plan: claim, send, read back, write down, count.

A graph stands in the ledger with its digest only between having been read back whole and being sent anew. So
whenever a run breaks off, the next one takes up what is left.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress

from comity.errors import RefusalError
from comity.publish.content import Content
from comity.publish.ledger import LEDGER, claim, landed, whole
from comity.publish.plan import Plan
from comity.publish.report import Report
from comity.publish.verification import difference, miscounted, warnings
from comity.store.canonical import canonical
from comity.store.writable import RemoteStore, Writer

Progress = Callable[[str], None]


def publish(plan: Plan, store: RemoteStore, progress: Progress | None = None) -> Report:
    """Make ``store`` hold what ``plan`` says, and return what was done and what differs in the end.

    ``progress`` is told of each graph. One that is refused, or read back otherwise, does not keep the others
    from being sent. Raises StoreError, LimitError and UsageError where the store cannot be talked to.
    """
    differ = {} if plan.changes_nothing else _change(plan, store, progress or _in_silence)
    differ |= miscounted(store.graph, [*plan.keep, *_but(plan.send, differ)], plan.drop)
    if differ or not plan.changes_nothing:
        _close(plan, store, differ)
    return Report(
        tuple(content.graph for content in _but(plan.send, differ)),
        tuple(graph for graph in plan.drop if graph not in differ),
        tuple(content.graph for content in _but(plan.keep, differ)),
        dict(sorted(differ.items())),
        warnings(store.graph, _but([*plan.keep, *plan.send], differ)),
    )


def _change(plan: Plan, store: RemoteStore, progress: Progress) -> dict[str, str]:
    writer = store.writer(LEDGER, canonical(claim(plan.keep, plan.send, plan.drop)))
    differ = {}
    for number, content in enumerate(plan.send, 1):
        progress(f"{number} of {len(plan.send)}: {content.graph}")
        if how := _land(content, store, writer):
            differ[content.graph] = how
    for graph in plan.drop:
        progress(f"removing {graph}")
        with suppress(RefusalError):  # the count will tell
            writer.drop(graph)
    return differ


def _land(content: Content, store: RemoteStore, writer: Writer) -> str | None:
    try:
        writer.replace(content.graph, content.lines)
    except RefusalError as error:
        return error.found
    if how := difference(store.graph, content):
        return how
    writer.add(LEDGER, canonical([landed(content)]))
    return None


def _close(plan: Plan, store: RemoteStore, differ: Collection[str]) -> None:
    """Write the ledger as it stands: of the whole only where nothing differs."""
    right = _but((*plan.keep, *plan.send), differ)
    wrong = [content for content in (*plan.keep, *plan.send) if content.graph in differ]
    left = [graph for graph in plan.drop if graph in differ]
    known = () if differ else whole(plan.version, plan.digest)
    store.writer(LEDGER, canonical([*claim(right, wrong, left), *known]))


def _but(contents: Iterable[Content], differ: Collection[str]) -> list[Content]:
    return [content for content in contents if content.graph not in differ]


def _in_silence(_: str) -> None:
    """Tell nobody."""
