"""What must be done so that a store elsewhere holds the graph as it is here."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from comity.errors import UsageError
from comity.publish.content import Content, contents
from comity.publish.ledger import LEDGER, Ledger, read
from comity.publish.verification import miscounted
from comity.store import LocalGraph
from comity.store.remote import RemoteGraph


@dataclass(frozen=True, slots=True)
class Plan:
    """The graphs to ``send``, those to ``drop`` as no longer ours, and those to ``keep`` as they are.

    ``version`` and ``digest`` are those of the dataset; ``is_known`` says whether the ledger has them.
    """

    send: tuple[Content, ...]
    drop: tuple[str, ...]
    keep: tuple[Content, ...]
    version: str
    digest: str
    is_known: bool

    @property
    def changes_nothing(self) -> bool:
        """Whether the store is said to hold all as it is here."""
        return self.is_known and not self.send and not self.drop

    def sending(self, graphs: Collection[str]) -> "Plan":
        """Return the same plan, but that of the graphs to keep those named ``graphs`` are sent."""
        again = [content for content in self.keep if content.graph in graphs]
        send = sorted([*self.send, *again], key=lambda content: content.graph)
        keep = (content for content in self.keep if content.graph not in graphs)
        return replace(self, send=tuple(send), keep=tuple(keep))


def plan_for(graph: LocalGraph, store: RemoteGraph) -> Plan:
    """Return what makes ``store`` hold ``graph``, by its ledger and the counts of the graphs it is to keep.

    Raises UsageError, StoreError and LimitError.
    """
    planned = plan(graph, read(store))
    return planned.sending(miscounted(store, planned.keep, ()))


def plan(graph: LocalGraph, ledger: Ledger) -> Plan:
    """Return what makes the store of ``ledger`` hold ``graph``; raises UsageError for one named as it is."""
    found = contents(graph)
    if LEDGER in found:
        raise UsageError(
            LEDGER, "a graph of the records", "another name: the ledger of the store has this one"
        )
    kept = {name for name, content in found.items() if ledger.graphs.get(name) == content.digest}
    return Plan(
        tuple(content for name, content in found.items() if name not in kept),
        tuple(sorted(set(ledger.graphs) - set(found) - {LEDGER})),
        tuple(content for name, content in found.items() if name in kept),
        graph.version,
        graph.digest,
        (ledger.version, ledger.digest) == (graph.version, graph.digest),
    )
