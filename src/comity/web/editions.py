"""Take up a graph that was built again, while requests on the old one are still answered from the old one."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from comity.errors import ComityError
from comity.store import LocalGraph, Watched
from comity.web.edition import Edition

LOOK_SECONDS = 1.0
Maker = Callable[[LocalGraph], Awaitable[Edition]]


@dataclass(slots=True)
class Lent:
    """An edition, and how many requests are answered from it."""

    edition: Edition
    requests: int = 0


class Editions:
    """The present edition of a graph on disk, for each request to hold as long as it takes.

    ``tell`` gets a line of JSON when another one is taken up, or cannot be.
    """

    def __init__(self, watched: Watched, make: Maker, tell: Callable[[str], None] | None) -> None:
        self._watched, self._make, self._tell = watched, make, tell
        self._current: Lent
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def current(self) -> Edition:
        """The present edition."""
        return self._current.edition

    @contextmanager
    def lent(self) -> Iterator[Edition]:
        """Give the present edition, which lasts at least until the block ends."""
        lent = self._current
        lent.requests += 1
        try:
            yield lent.edition
        finally:
            lent.requests -= 1
            self._retire(lent)

    async def start(self, graph: LocalGraph) -> None:
        """Make the first edition; raises StoreError where no worker starts."""
        self._current = Lent(await self._make(graph))

    async def watch(self) -> None:
        """Take up each new build of the graph, until cancelled; one that is not whole is passed over."""
        seen = None  # the graph may have been built again while the first edition was made
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            stamp = self._watched.stamp()
            if stamp and stamp != seen:
                seen = stamp
                await self.renew()

    async def renew(self) -> None:
        """Make the graph as it is on disk the present one, unless it already is."""
        try:
            graph = await run_in_threadpool(self._watched.reopen)
            if graph.digest != self.current.digest:
                old, self._current = self._current, Lent(await self._make(graph))
                self._retire(old)
                self._say("a new build of the graph is taken up")
        except ComityError as error:
            self._say(str(error))

    async def close(self) -> None:
        """End the workers of the present edition, and wait for those of old ones."""
        await asyncio.gather(self.current.pool.close(), *self._closing)

    def _say(self, text: str) -> None:
        if self._tell:
            self._tell(
                json.dumps({"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "graph": text})
            )

    def _retire(self, lent: Lent) -> None:
        if lent is not self._current and lent.requests == 0:
            task = asyncio.get_running_loop().create_task(lent.edition.pool.close())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)


class Lending:
    """Gives each request to ``application`` the edition that is present when it comes."""

    def __init__(self, application: ASGIApp, editions: Editions) -> None:
        self._application, self._editions = application, editions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        with self._editions.lent() as edition:
            scope["comity.edition"] = edition
            await self._application(scope, receive, send)
