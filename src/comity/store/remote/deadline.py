"""The moment by which the other side must have answered, kept by hanging up.

A time-out of sockets starts anew with every byte, so an answer that drips slowly enough outlasts it.
"""

import socket
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Self

from comity.errors import LimitError


class Deadline:
    """So many seconds from now for one query, tries and waits included; ``where`` names it in errors."""

    def __init__(self, seconds: float, where: str) -> None:
        self.seconds = seconds
        self.where = where
        self._end = time.monotonic() + seconds
        self._over = threading.Event()
        self._ending = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.close()

    def left(self) -> float:
        """Return the seconds that are left; raises LimitError when none are."""
        left = self._end - time.monotonic()
        if self._over.is_set() or left <= 0:
            raise LimitError(self.where, "no answer in time", f"one within {self.seconds:g} seconds")
        return left

    def watch(self, connection: socket.socket) -> None:
        """Hang up ``connection`` when time is up, wherever its reader then waits."""
        line = connection.dup()  # TLS takes the socket itself over
        timer = threading.Timer(self.left(), self._hang_up, [line])
        timer.daemon = True
        timer.start()
        self.at_end(line.close)
        self.at_end(timer.cancel)

    def at_end(self, close: Callable[[], object]) -> None:
        """Have ``close`` called when the query is over, the last one first."""
        self._ending.callback(close)

    def _hang_up(self, line: socket.socket) -> None:
        self._over.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
