"""What a thread does for one client: its queries run in workers, and end with the time or with the client."""

import asyncio
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from comity.errors import LateError
from comity.store.pool.jobs import Reply


class Errand:
    """Work for ``client`` that may take ``seconds``; a thread that is started within ``begun`` does it."""

    def __init__(self, client: str, seconds: float) -> None:
        self.client = client
        self._seconds = seconds
        self._until = time.monotonic() + seconds
        self._running: Future[Reply] | None = None

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Have what is started in the block belong to this errand."""
        before = _PRESENT.set(self)
        try:
            yield
        finally:
            _PRESENT.reset(before)

    def end(self) -> None:
        """End the query that runs, and let no other one begin."""
        self._until = 0.0
        if self._running:
            self._running.cancel()

    def reply(self, running: Coroutine[Any, Any, Reply], loop: asyncio.AbstractEventLoop) -> Reply:
        """Return what ``running`` gives in ``loop``; raises LateError where the errand is over before."""
        found = self._running = asyncio.run_coroutine_threadsafe(running, loop)
        try:
            return found.result(max(0.0, self._until - time.monotonic()))
        except (TimeoutError, CancelledError) as error:
            found.cancel()
            raise LateError("page", "no answer in time", f"one within {self._seconds:g} seconds") from error


def present() -> Errand | None:
    """Return the errand that this thread is on, if any."""
    return _PRESENT.get()


_PRESENT: ContextVar[Errand | None] = ContextVar("errand", default=None)
