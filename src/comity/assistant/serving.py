"""Serve an assistant over standard input and output."""

import signal
from typing import TYPE_CHECKING, Any, cast

import anyio
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from comity.assistant.server import server
from comity.assistant.wire import taken
from comity.store import Graph

if TYPE_CHECKING:
    Text = anyio.AsyncFile[str]


def serve(graph: Graph) -> None:
    """Serve ``graph`` until the client closes standard input, or the process is told to end."""
    anyio.run(_serve, server(graph))


async def _serve(served: Server[Any]) -> None:
    lines, writer = taken()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_end_when_told, tasks.cancel_scope)
        async with stdio_server(cast("Text", lines), cast("Text", writer)) as (reading, writing):
            await served.run(reading, writing, served.create_initialization_options())
        tasks.cancel_scope.cancel()


async def _end_when_told(scope: anyio.CancelScope) -> None:
    with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
        async for _ in signals:
            scope.cancel()
