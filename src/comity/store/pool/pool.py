"""The pool: hands each query to a worker that is warm, and replaces the workers that die of one."""

import asyncio
import os
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from comity.errors import ComityError, LateError, StoreError
from comity.store.bounded import cause
from comity.store.limits import Limits
from comity.store.pool.channel import Channel
from comity.store.pool.jobs import Job, Reply
from comity.store.pool.keeper import Keeper
from comity.store.pool.turns import Places, Turns

PUBLIC = Limits(seconds=10, memory=1 << 30, rows=100_000, size=50_000_000)
PLACES = Places(running=max(4, os.cpu_count() or 0))
# Pages have workers of their own, so that they need not wait for the queries of strangers.
OURS = Places(running=2)
# What a worker may take beyond its time, in which the system should have ended it.
GRACE = 1.0
# Who takes so long runs behind the others from then on, and is not used again.
LONG = 0.1


class Pool:
    """Processes that answer queries on ``dataset``, N-Quads, each within ``limits``; for one event loop.

    ``turns`` are those of strangers, ``ours`` those of pages; ``deaths`` counts the workers that a query has
    ended.
    """

    def __init__(self, dataset: bytes, limits: Limits = PUBLIC, places: Places = PLACES) -> None:
        self.limits = limits
        self.turns, self.ours = Turns(places), Turns(OURS)
        self.deaths = 0
        self._size = places.running + OURS.running
        self._busy = 0
        self._keeper = Keeper(dataset, limits)
        self._idle: list[Channel] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start all workers; raises StoreError where that is not possible."""
        for _ in range(self._size):
            self._idle.append(await self._keeper.worker())

    async def run(self, job: Job, client: str = "", turns: Turns | None = None) -> Reply:
        """Return the answer to ``job``, in turn (else in those of strangers); cancelled, it ends the query.

        Raises QueryError for a query that is refused or cannot be parsed, UsageError for one whose answer has
        none of the formats wanted, LateError and LimitError for one that passes a limit, BusyError where too
        many wait, and StoreError where no worker can be had.
        """
        turns = turns or self.turns
        await turns.take(client)
        try:
            worker = await self._worker()
            try:
                outcome = await self._outcome(worker, job)
            finally:
                self._take_back(worker)
        finally:
            turns.give(client)
        if isinstance(outcome, ComityError):
            raise outcome
        return outcome

    async def close(self) -> None:
        """End all workers."""
        for task in self._tasks:
            task.cancel()
        for worker in self._idle:
            self._keeper.end(worker)
        await self._keeper.close()

    @property
    def _known(self) -> int:
        return self._busy + len(self._idle)

    async def _worker(self) -> Channel:
        while self._idle:
            worker = self._idle.pop()
            if not worker.is_spent:
                break
            self._keeper.end(worker)
        else:
            worker = await self._keeper.worker()
        self._busy += 1
        return worker

    async def _outcome(self, worker: Channel, job: Job) -> Reply | ComityError:
        answered = worker.ask(job)
        long = asyncio.get_running_loop().call_later(LONG, self._put_behind, worker, answered)
        try:
            outcome: Reply | ComityError = await answered
            return outcome
        except TimeoutError:
            return LateError("query", "no answer in time", f"one within {self.limits.seconds:g} seconds")
        except EOFError:
            self.deaths += 1
            return cause(await self._keeper.ending(worker), self.limits)
        finally:
            long.cancel()
            worker.is_spent |= answered.cancelled()

    def _put_behind(self, worker: Channel, answered: "asyncio.Future[Any]") -> None:
        worker.is_spent = True
        self._keeper.put_behind(worker)
        left = self.limits.seconds + GRACE - LONG
        asyncio.get_running_loop().call_later(left, _give_up, answered)

    def _take_back(self, worker: Channel) -> None:
        self._busy -= 1
        if not worker.is_spent and self._known < self._size:
            self._idle.append(worker)
            return
        self._keeper.end(worker)
        self._spawn(self._replace())

    async def _replace(self) -> None:
        for worker in [worker for worker in self._idle if worker.is_spent]:
            self._idle.remove(worker)
            self._keeper.end(worker)
        with suppress(StoreError):  # the next query tries again, and says what is wrong
            while self._known < self._size:
                self._idle.append(await self._keeper.worker())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _give_up(answered: "asyncio.Future[Any]") -> None:
    if not answered.done():
        answered.set_exception(TimeoutError())
