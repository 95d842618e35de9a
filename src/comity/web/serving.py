"""Serve an application, within the limits of a connection, until it is interrupted."""

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

from comity.errors import UsageError
from comity.web.connections import LimitedProtocol
from comity.web.ending import Ending
from comity.web.starting import Starting

HOST = "127.0.0.1"
LAST_PORT = 65_535
# As long as a page may take; a query takes less, its wait for a worker included.
BUSY_SECONDS = 20
IDLE_SECONDS = 30


def serve(
    application: ASGIApp,
    listener: socket.socket,
    ready: Callable[[], None],
    tell: Callable[[str], None],
) -> None:
    """Serve ``application`` on ``listener`` until interrupted; ``ready`` is called when that begins.

    ``tell`` gets a line when it ends. Raises what ``application`` raises where it cannot start.
    """
    starting = Starting(application)
    with listener:
        config = uvicorn.Config(
            starting,
            http=LimitedProtocol,
            ws="none",
            log_level="error",
            server_header=False,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=BUSY_SECONDS,
        )
        ready()
        try:
            with suppress(KeyboardInterrupt):
                Ending(config, tell).run([listener])
        except SystemExit as end:
            raise starting.failure or end from None


def listening(port: int, host: str = HOST) -> socket.socket:
    """Return a socket that listens on ``port`` of ``host``, 0 being any port that is free.

    Raises UsageError for a port or a host that cannot be had.
    """
    expected = f"a free one up to {LAST_PORT}, or 0 for any"
    if not 0 <= port <= LAST_PORT:
        raise UsageError("port", str(port), expected)
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=1_024)
    except OSError as error:
        where = "host" if isinstance(error, socket.gaierror) else "port"
        raise UsageError(where, f"{host} {port} ({error.strerror})", expected) from error
    # Without it, a kept connection is answered 40 ms late.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def address_of(listener: socket.socket) -> str:
    """Return the address at which ``listener`` is reached on its machine."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"
