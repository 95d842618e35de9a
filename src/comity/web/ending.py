"""The end of a server: no new requests, time for those that run, and one line that says so."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn


class Ending(uvicorn.Server):
    """A server that ends when its terminal is gone as at SIGTERM, unless it was told to outlive that."""

    def __init__(self, config: uvicorn.Config, tell: Callable[[str], None]) -> None:
        super().__init__(config)
        self._tell = tell

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no new requests, and end with those that run."""
        for each in self._captured_signals:
            seconds = self.config.timeout_graceful_shutdown
            self._tell(f"{signal.Signals(each).name}: requests that run have up to {seconds} seconds.")
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Hear the signals that end the server while the block runs."""
        with super().capture_signals():
            before = signal.getsignal(signal.SIGHUP)
            if before is signal.SIG_DFL:
                signal.signal(signal.SIGHUP, self.handle_exit)
            try:
                yield
            finally:
                signal.signal(signal.SIGHUP, before)
