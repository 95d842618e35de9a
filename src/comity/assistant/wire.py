"""Standard input and output as the protocol uses them, read and written without a thread.

The transport of the MCP library reads in a thread, and a process with threads cannot be forked soundly.
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress

import anyio

PIECE = 65_536
# What a pipe that is ready takes without making the writer wait (POSIX, PIPE_BUF).
AT_ONCE = 4_096
MOST_BYTES = 4_000_000


class Lines:
    """The lines that a client sends, decoded; a line that is too long arrives as one that is no message."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    async def __aiter__(self) -> AsyncIterator[str]:
        pending = b""
        while piece := await self._piece():
            *whole, pending = (pending + piece).split(b"\n")
            for line in whole:
                yield line.decode(errors="replace")
            if len(pending) > MOST_BYTES:
                pending = b"too long: "
        if pending:
            yield pending.decode(errors="replace")

    async def _piece(self) -> bytes:
        await _until(anyio.wait_readable, self._descriptor)
        return os.read(self._descriptor, PIECE)


class Writer:
    """Where the server writes its messages."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    async def write(self, text: str) -> None:
        """Write ``text``; raises ClosedResourceError, which ends the session, where nobody reads any more."""
        left = text.encode()
        try:
            while left:
                await _until(anyio.wait_writable, self._descriptor)
                left = left[os.write(self._descriptor, left[:AT_ONCE]) :]
        except BrokenPipeError as error:
            raise anyio.ClosedResourceError from error

    async def flush(self) -> None:
        """Do nothing: all that was written has left."""


def taken() -> tuple[Lines, Writer]:
    """Return the process's standard input and output; what takes their place is empty, and standard error.

    So nothing but the protocol can reach the client, whatever prints.
    """
    reading, writing = os.dup(0), os.dup(1)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    os.dup2(2, 1)
    return Lines(reading), Writer(writing)


async def _until(ready: Callable[[int], Awaitable[None]], descriptor: int) -> None:
    with suppress(PermissionError):  # epoll refuses files and the null device, which never make us wait
        await ready(descriptor)
