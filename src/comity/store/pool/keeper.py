"""The nursery as the pool sees it: a process that is started with the graph, and asked for workers."""

import asyncio
import json
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import IO, Any, cast

from comity.errors import StoreError
from comity.store.limits import Limits
from comity.store.pool.channel import Channel
from comity.store.pool.wire import ENDED, FORK, FORKED, KILL, READY, SIGNAL, YIELD

START_SECONDS = 60
FORK_SECONDS = 10
MODULE = "comity.store.pool.nursery"


class Keeper:
    """Keeps a nursery for ``dataset``, N-Quads; where it died, the next worker wanted starts another."""

    def __init__(self, dataset: bytes, limits: Limits) -> None:
        self._dataset, self._limits = dataset, limits
        self._line: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._endings: dict[int, asyncio.Future[int]] = {}
        self._forked: list[asyncio.Future[Channel]] = []
        self._starting = asyncio.Lock()

    async def worker(self) -> Channel:
        """Return a new worker; raises StoreError where none can be had."""
        async with self._starting:
            if self._line is None:
                await self._start()
        forked: asyncio.Future[Channel] = _future()
        self._forked.append(forked)
        self._order(FORK)
        try:
            async with asyncio.timeout(FORK_SECONDS):
                return await forked
        except (TimeoutError, EOFError) as error:
            raise StoreError("workers", "no new process for a query", "one within seconds") from error

    def end(self, worker: Channel) -> None:
        """Have ``worker`` killed, unless it has ended."""
        self._endings.pop(worker.number, None)
        self._order(KILL, worker.number)
        worker.close()

    def put_behind(self, worker: Channel) -> None:
        """Have ``worker`` run only when no other one wants to."""
        self._order(YIELD, worker.number)

    async def ending(self, worker: Channel) -> int:
        """Return the exit code of ``worker``, which has ended; minus the signal that did it."""
        return await self._endings.get(worker.number, _known(-signal.SIGKILL))

    async def close(self) -> None:
        """End the nursery and its workers."""
        self._lose()
        await self._wait()

    async def _wait(self) -> None:
        if self._process:
            await asyncio.to_thread(self._process.wait)

    async def _start(self) -> None:
        await self._wait()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = _process(theirs.fileno())
        ours.settimeout(START_SECONDS)
        if not await asyncio.to_thread(self._feed, self._process, ours):
            code = await asyncio.to_thread(self._process.wait)
            raise StoreError("workers", f"none that start (exit code {code})", "processes of their own")
        ours.setblocking(False)
        self._line = ours
        asyncio.get_running_loop().add_reader(ours, self._hear, ours)

    def _feed(self, process: "subprocess.Popen[bytes]", line: socket.socket) -> bool:
        with suppress(OSError), cast("IO[bytes]", process.stdin) as pipe:
            pipe.write(json.dumps(asdict(self._limits)).encode() + b"\n")
            pipe.write(self._dataset)
        with suppress(OSError):
            return line.recv(SIGNAL.size)[:1] == READY
        return False

    def _order(self, what: bytes, worker: int = 0) -> None:
        if self._line is not None:
            try:
                self._line.send(SIGNAL.pack(what, worker, 0))
            except OSError:
                self._lose()

    def _hear(self, line: socket.socket) -> None:
        data, files = _received(line)
        if not data:
            self._lose()
            return
        what, worker, status = SIGNAL.unpack(data)
        if what == FORKED:
            self._adopt(worker, socket.socket(fileno=files[0]))
        elif what == ENDED and worker in self._endings:
            self._endings[worker].set_result(status)

    def _adopt(self, number: int, line: socket.socket) -> None:
        line.setblocking(False)
        self._endings[number] = _future()
        loop = asyncio.get_running_loop()
        task = loop.create_task(loop.create_unix_connection(lambda: Channel(number), sock=line))
        forked = self._forked.pop(0)
        task.add_done_callback(lambda done: None if forked.done() else forked.set_result(done.result()[1]))

    def _lose(self) -> None:
        if self._line is not None:
            asyncio.get_running_loop().remove_reader(self._line)
            self._line.close()
            self._line = None
        for ending in self._endings.values():
            if not ending.done():
                ending.set_result(-signal.SIGKILL)
        for forked in self._forked:
            if not forked.done():
                forked.set_exception(EOFError())
        self._forked.clear()


def _process(line: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", MODULE, str(line)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, pass_fds=[line])  # noqa: S603 (ours)


def _received(line: socket.socket) -> tuple[bytes, list[int]]:
    try:
        data, files, _, _ = socket.recv_fds(line, SIGNAL.size, 1)
    except OSError:
        return b"", []
    return data, files


def _future() -> "asyncio.Future[Any]":
    return asyncio.get_running_loop().create_future()


def _known(value: int) -> "asyncio.Future[int]":
    known = _future()
    known.set_result(value)
    return known
