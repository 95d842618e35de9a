"""Clients with kept connections and addresses of their own, each asking again as soon as it is answered."""

import asyncio
import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(slots=True)
class Heard:
    """What was heard: seconds to the first and the last byte of each answer, and answers that are no 200."""

    first: list[float] = field(default_factory=list)
    last: list[float] = field(default_factory=list)
    failed: int = 0

    def half(self) -> float:
        """Return the median of the milliseconds to the first byte."""
        return 1_000 * sorted(self.first)[len(self.first) // 2] if self.first else float("nan")


class Client(asyncio.Protocol):
    """One connection, which asks for one path of ``paths`` after another until the time ``end``."""

    def __init__(self, paths: Iterator[str], accept: str, end: float, heard: Heard) -> None:
        self.paths, self.accept, self.end, self.heard = paths, accept, end, heard

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.ask()

    def ask(self) -> None:
        """Ask for the next path."""
        self.received, self.length, self.started = b"", 0, time.perf_counter()
        head = f"GET {next(self.paths)} HTTP/1.1\r\nHost: 127.0.0.1\r\n{self.accept}\r\n\r\n"
        self.transport.write(head.encode())

    def data_received(self, data: bytes) -> None:
        """Take a piece of an answer; when that is whole, ask again."""
        if not self.received:
            self.heard.first.append(time.perf_counter() - self.started)
        self.received += data
        if self.length == 0 and b"\r\n\r\n" in self.received:
            self.read_head()
        is_chunked = self.length < 0
        if self.received.endswith(b"0\r\n\r\n") if is_chunked else 0 < self.length <= len(self.received):
            self.heard.last.append(time.perf_counter() - self.started)
            self.ask() if time.perf_counter() < self.end else self.transport.close()

    def read_head(self) -> None:
        """Read the length of the answer from its head; -1 for one in chunks."""
        head, _, _ = self.received.partition(b"\r\n\r\n")
        fields = dict(line.lower().partition(b": ")[::2] for line in head.split(b"\r\n")[1:])
        size = fields.get(b"content-length")
        self.length = -1 if size is None else len(head) + 4 + int(size)
        self.heard.failed += b" 200 " not in head[:16]


def hammer(base: str, paths: Sequence[str], clients: int, seconds: float, accept: str) -> Heard:
    """Return what so many ``clients`` heard from the server at ``base`` in so many ``seconds``."""
    return asyncio.run(_hammer(base, itertools.cycle(paths), clients, seconds, accept))


async def _hammer(base: str, paths: Iterator[str], clients: int, seconds: float, accept: str) -> Heard:
    heard, end, place = Heard(), time.perf_counter() + seconds, urlsplit(base)
    loop = asyncio.get_running_loop()
    for number in range(clients):
        # Each from an address of its own, as people are: what a server allows one client is not measured.
        await loop.create_connection(
            lambda: Client(paths, accept, end, heard),
            place.hostname,
            place.port,
            local_addr=(f"127.0.1.{number + 1}", 0),
        )
    await asyncio.sleep(seconds + 0.5)
    return heard
