"""Serve an application on this machine, for whoever works at it, until it is interrupted."""

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn
from starlette.applications import Starlette

from comity.errors import UsageError

HOST = "127.0.0.1"
LAST_PORT = 65_535
BUSY_SECONDS = 5


def serve(application: Starlette, port: int, ready: Callable[[str], None]) -> None:
    """Serve ``application`` on ``port`` of the loopback address, 0 being any that is free, until interrupted.

    ``ready`` is given the address once requests are heard. Raises UsageError for a port that is taken.
    """
    with _listening(port) as listener:
        config = uvicorn.Config(
            application, log_level="error", server_header=False, timeout_graceful_shutdown=BUSY_SECONDS
        )
        ready(f"http://{HOST}:{listener.getsockname()[1]}")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run([listener])


def _listening(port: int) -> socket.socket:
    expected = f"a free one up to {LAST_PORT}, or 0 for any"
    if not 0 <= port <= LAST_PORT:
        raise UsageError("port", str(port), expected)
    try:
        listener = socket.create_server((HOST, port))
    except OSError as error:
        raise UsageError("port", f"{port} ({error.strerror})", expected) from error
    # Without it, a kept connection is answered 40 ms late.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
