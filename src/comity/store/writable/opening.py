"""Open a store elsewhere for writing."""

from collections.abc import Sequence
from dataclasses import dataclass

from comity.errors import UsageError
from comity.store.limits import Limits
from comity.store.remote.graph import RemoteGraph
from comity.store.remote.login import Login, from_environment
from comity.store.writable.addresses import Addresses
from comity.store.writable.protocols import GraphStore, UpdateStore, Writer
from comity.store.writable.sender import Sender

# A graph is sent and read whole, so a request may take its time.
PATIENT = Limits(seconds=300.0, rows=10_000_000, size=1_000_000_000)


@dataclass(frozen=True, slots=True)
class RemoteStore:
    """A store at ``addresses``: ``graph`` is asked, and what ``writer`` gives changes it."""

    addresses: Addresses
    graph: RemoteGraph
    sender: Sender

    def writer(self, graph: str, lines: Sequence[bytes]) -> Writer:
        """Return what writes here, having made ``lines`` all that ``graph`` holds.

        The Graph Store Protocol is tried first, and Update where the store does not speak it. Raises
        RefusalError, UsageError and StoreError.
        """
        if self.addresses.graphs:
            protocol = GraphStore(self.addresses.graphs, self.sender)
            if protocol.takes(graph, lines):
                return protocol
        update = UpdateStore(self.addresses.update, self.sender)
        update.replace(graph, lines)
        return update


def open_store(where: Addresses, login: Login | None = None, limits: Limits = PATIENT) -> RemoteStore:
    """Return the store at the addresses ``where``; without a ``login``, that of the environment.

    Raises UsageError for a wrong login, and where the libraries are not installed. Nothing is sent yet.
    """
    try:
        from comity.store.remote.wire import Wire
    except ModuleNotFoundError as error:
        expected = 'what `pip install "comity[remote]"` installs'
        raise UsageError(where.query, f"no {error.name}", expected) from error
    login = login or from_environment()
    return RemoteStore(where, RemoteGraph(Wire(where.query, login), limits), Sender(login, limits))
