"""The two ways in which SPARQL 1.1 changes a graph: the Graph Store HTTP Protocol, and Update."""

from collections.abc import Iterator, Sequence
from typing import Protocol
from urllib.parse import quote

from comity.store.writable.sender import DONE, Reply, Sender, refusal

N_TRIPLES = "application/n-triples"
UPDATE = "application/sparql-update"
# What a server says that has no Graph Store Protocol at this address.
NOT_HERE = {404, 405, 501}
# Virtuoso compiles an update into a program, whose size it limits to some ten thousand lines.
BATCH = 500
Lines = Sequence[bytes]


class Writer(Protocol):
    """What changes the graphs of a store; each method raises RefusalError, UsageError and StoreError."""

    def replace(self, graph: str, lines: Lines) -> None:
        """Make the N-Triples ``lines`` all that ``graph`` holds."""

    def add(self, graph: str, lines: Lines) -> None:
        """Put the N-Triples ``lines`` into ``graph``, beside what it holds."""

    def drop(self, graph: str) -> None:
        """Remove ``graph``, if it is there."""


class GraphStore:
    """A store that takes whole graphs at ``address`` (SPARQL 1.1 Graph Store HTTP Protocol)."""

    def __init__(self, address: str, sender: Sender) -> None:
        self._address = address
        self._sender = sender

    def takes(self, graph: str, lines: Lines) -> bool:
        """Replace ``graph`` by ``lines``, and tell whether the protocol is spoken here at all."""
        reply = self._send("PUT", graph, lines)
        if reply.status in NOT_HERE:
            return False
        self._expect(reply, graph)
        return True

    def replace(self, graph: str, lines: Lines) -> None:
        """Make the N-Triples ``lines`` all that ``graph`` holds."""
        self._expect(self._send("PUT", graph, lines), graph)

    def add(self, graph: str, lines: Lines) -> None:
        """Put the N-Triples ``lines`` into ``graph``, beside what it holds."""
        self._expect(self._send("POST", graph, lines), graph)

    def drop(self, graph: str) -> None:
        """Remove ``graph``, if it is there."""
        reply = self._sender.send("DELETE", self._at(graph))
        if reply.status != 404:
            self._expect(reply, graph)

    def _send(self, method: str, graph: str, lines: Lines) -> Reply:
        return self._sender.send(method, self._at(graph), (N_TRIPLES, b"".join(lines)))

    def _at(self, graph: str) -> str:
        return f"{self._address}?graph={quote(graph, safe='')}"

    def _expect(self, reply: Reply, graph: str) -> None:
        if reply.status not in DONE:
            raise refusal(reply, self._address, graph)


class UpdateStore:
    """A store changed at ``address`` by SPARQL 1.1 Update alone; a large graph takes several requests."""

    def __init__(self, address: str, sender: Sender) -> None:
        self._address = address
        self._sender = sender

    def replace(self, graph: str, lines: Lines) -> None:
        """Make the N-Triples ``lines`` all that ``graph`` holds."""
        self.drop(graph)
        self.add(graph, lines)

    def add(self, graph: str, lines: Lines) -> None:
        """Put the N-Triples ``lines`` into ``graph``, beside what it holds."""
        for batch in _batches(lines):
            # Virtuoso takes no blank nodes in INSERT DATA, and all engines take them here.
            self._update(f"INSERT {{ GRAPH <{graph}> {{\n{batch} }} }} WHERE {{ }}", graph)

    def drop(self, graph: str) -> None:
        """Remove ``graph``, if it is there."""
        self._update(f"DROP SILENT GRAPH <{graph}>", graph)

    def _update(self, text: str, graph: str) -> None:
        reply = self._sender.send("POST", self._address, (UPDATE, text.encode()))
        if reply.status not in DONE:
            raise refusal(reply, self._address, graph)


def _batches(lines: Lines) -> Iterator[str]:
    # The names of blank nodes hold within one request, so all that have one travel together.
    blank = [line for line in lines if line.startswith(b"_:") or b"> _:" in line]
    rest = sorted(set(lines) - set(blank))
    if blank:
        yield b"".join(blank).decode()
    for start in range(0, len(rest), BATCH):
        yield b"".join(rest[start : start + BATCH]).decode()
