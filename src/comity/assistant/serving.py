"""Serve an assistant over standard input and output."""

import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import anyio
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from comity.assistant.calls import in_call
from comity.assistant.finding import index
from comity.assistant.server import server
from comity.assistant.wire import taken
from comity.errors import ComityError
from comity.store import Graph

SECONDS_TO_INDEX = 600.0

if TYPE_CHECKING:
    Text = anyio.AsyncFile[str]


def serve(graph: Graph) -> None:
    """Serve ``graph`` until the client closes standard input, or the process is told to end."""
    anyio.run(_serve, server(graph), graph)


async def _serve(served: Server[Any], graph: Graph) -> None:
    lines, writer = taken()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_end_when_told, tasks.cancel_scope)
        tasks.start_soon(_prepare, graph)
        async with stdio_server(cast("Text", lines), cast("Text", writer)) as (reading, writing):
            await served.run(reading, writing, served.create_initialization_options())
        tasks.cancel_scope.cancel()


async def _prepare(graph: Graph) -> None:
    with suppress(ComityError):  # a search will say itself what is wrong
        await in_call(partial(index, graph), "index", SECONDS_TO_INDEX)


async def _end_when_told(scope: anyio.CancelScope) -> None:
    with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
        async for _ in signals:
            scope.cancel()
