"""Who is next: a bounded queue in which no client keeps the others waiting."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from comity.errors import BusyError


@dataclass(frozen=True, slots=True)
class Places:
    """How many queries run, how many wait and how many seconds; and how many of each are one client's."""

    running: int = 4
    running_each: int = 2
    waiting: int = 256
    waiting_each: int = 64
    patience: float = 5.0


class Turns:
    """Gives each place to whoever waits longest among those of whom the fewest of the ``running`` are."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self.running = 0
        self._clients: Counter[str] = Counter()
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    async def take(self, client: str) -> None:
        """Wait for a place; raises BusyError where too many wait already, or none is free in time."""
        if self._has_room(client):
            self._start(client)
            return
        turn = self._queue(client)
        try:
            async with asyncio.timeout(self._places.patience):
                await turn
        except TimeoutError as error:
            raise _busy() from error
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give(client)
            raise
        finally:
            self._waiting = [each for each in self._waiting if each[1] is not turn]

    def give(self, client: str) -> None:
        """Give back a place."""
        self.running -= 1
        self._clients[client] -= 1
        if not self._clients[client]:
            del self._clients[client]
        able = [each for each in self._waiting if self._has_room(each[0]) and not each[1].done()]
        if able:
            client, turn = min(able, key=lambda each: self._clients[each[0]])
            self._start(client)
            turn.set_result(None)

    @asynccontextmanager
    async def held(self, client: str) -> AsyncIterator[None]:
        """Hold a place while the block runs; raises as ``take`` does."""
        await self.take(client)
        try:
            yield
        finally:
            self.give(client)

    def _start(self, client: str) -> None:
        self.running += 1
        self._clients[client] += 1

    def _has_room(self, client: str) -> bool:
        places = self._places
        return self.running < places.running and self._clients[client] < places.running_each

    def _queue(self, client: str) -> asyncio.Future[None]:
        mine = sum(each[0] == client for each in self._waiting)
        if self.waiting >= self._places.waiting or mine >= self._places.waiting_each:
            raise _busy()
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append((client, turn))
        return turn


def _busy() -> BusyError:
    return BusyError("query", "no worker free", "a moment's patience; ask again")
