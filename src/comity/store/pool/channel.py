"""One worker as the pool sees it: a socket on which a job goes out and one message comes back."""

import asyncio
from typing import Any, cast

from comity.store.pool.jobs import Job
from comity.store.pool.wire import LENGTH, packed, unpacked


class Channel(asyncio.Protocol):
    """The line to the worker with this ``number``; ``is_spent`` once it shall get no further job."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.is_spent = False
        self._transport: asyncio.Transport
        self._received = bytearray()
        self._answer: asyncio.Future[Any] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to the worker."""
        self._transport = cast("asyncio.Transport", transport)

    def ask(self, job: Job) -> "asyncio.Future[Any]":
        """Send ``job``; the future is what the worker says, or EOFError where it dies instead."""
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(packed(job))
        return self._answer

    def data_received(self, data: bytes) -> None:
        """Take a piece of the message, which is handed on when it is whole."""
        self._received += data
        if len(self._received) < LENGTH.size:
            return
        is_last, length = LENGTH.unpack_from(self._received)
        self.is_spent |= is_last
        if len(self._received) == LENGTH.size + length:
            message = unpacked(bytes(self._received[LENGTH.size :]))
            self._received.clear()
            if self._answer and not self._answer.done():
                self._answer.set_result(message)

    def connection_lost(self, _: Exception | None) -> None:
        """Say that the worker is no more."""
        self.is_spent = True
        if self._answer and not self._answer.done():
            self._answer.set_exception(EOFError())

    def close(self) -> None:
        """Let the worker go: it ends when it next waits for a job."""
        self.is_spent = True
        self._transport.close()
