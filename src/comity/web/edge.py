"""The outermost layer: what every response bears, and what is counted and written down of it.

A line of the log holds no address of a client and nothing that a client wrote: the route, not the path.
"""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from comity.web.metrics import Metrics

Log = Callable[[str], None] | None
GONE = 499
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
SECURITY = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
EXPOSED = "ETag, Link, Location, Retry-After, X-Result-Limit-Reached"
SHARED = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": EXPOSED}
PREFLIGHT = {
    "Allow": "GET, HEAD, OPTIONS, POST",
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
    "Content-Length": "0",
}


def raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    """Return ``headers`` as ASGI has them."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


ALWAYS = raw({**SECURITY, **SHARED})
BEFORE = raw(PREFLIGHT)


class Edge:
    """Passes requests on to ``application``, answers browsers that ask first, and writes ``log``."""

    def __init__(self, application: ASGIApp, metrics: Metrics, log: Log) -> None:
        self._application, self._metrics, self._log = application, metrics, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        started, sent = time.perf_counter(), {"status": GONE, "size": 0}

        async def watched(message: Message) -> None:
            _note(message, sent)
            await send(message)

        try:
            if scope["method"] == "OPTIONS":
                await _preflight(watched)
            else:
                await self._application(scope, receive, watched)
        finally:
            self._write(scope, sent, time.perf_counter() - started)

    def _write(self, scope: Scope, sent: dict[str, int], seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        self._metrics.count(route, sent["status"], seconds)
        if self._log is None:
            return
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        told = {"time": now, "method": _method(scope["method"]), "route": route, **sent}
        self._log(json.dumps({**told, "ms": round(seconds * 1_000, 1)}))


async def _preflight(send: Send) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": BEFORE})
    await send({"type": "http.response.body"})


def _note(message: Message, sent: dict[str, int]) -> None:
    if message["type"] == "http.response.start":
        sent["status"] = message["status"]
        had = {name for name, _ in message["headers"]}
        message["headers"] = [*message["headers"], *(each for each in ALWAYS if each[0] not in had)]
    else:
        sent["size"] += len(message.get("body", b""))


def _method(method: str) -> str:
    return method if method in {"GET", "HEAD", "OPTIONS", "POST"} else "other"
