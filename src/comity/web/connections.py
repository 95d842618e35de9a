"""One connection, within limits that uvicorn does not set: sizes, counts, times, one meaning for a request.

Two lengths of one body, or none or two names of the host, are how one request is passed off as another.
"""

import asyncio
import re
import sys
from dataclasses import dataclass
from typing import Any, NoReturn

from httptools import HttpParserInvalidMethodError
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from comity.errors import LimitError
from comity.web.refusing import refusal

HOST = re.compile(rb"(?:[A-Za-z0-9._~%!$&'()*+,;=-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?")
LINE = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+ [^\s]+ HTTP/1\.[01]\r\n")
LINGER_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a client may take: bytes of address, head and body, header lines, seconds, connections."""

    address: int = 16_000
    head: int = 32_000
    lines: int = 64
    body: int = 2_000_000
    head_seconds: float = 10
    seconds: float = 40
    each: int = 128
    all: int = 1_000


class LimitedProtocol(HttpToolsProtocol):
    """HTTP/1.1 on one connection, within ``bounds``; what the client no longer waits for is cancelled."""

    bounds = Bounds()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, unless there are too many."""
        super().connection_made(transport)
        self._head, self._body, self._is_head, self._is_refused = 0, 0, True, False
        self._received, self.url, self.headers = b"", b"", []
        self._work: asyncio.Task[Any] | None = None
        self._timer = self.loop.call_later(self.bounds.head_seconds, self._end)
        others = [each for each in self.connections if isinstance(each, LimitedProtocol)]
        mine = sum(each._host() == self._host() for each in others)
        if mine > self.bounds.each or len(self.connections) > self.bounds.all:
            self._answer(503, "too many connections")

    def connection_lost(self, exc: Exception | None) -> None:
        """Cancel what is still done for the client."""
        super().connection_lost(exc)
        self._timer.cancel()
        if self._work and not self._work.done():
            self._work.cancel()

    def data_received(self, data: bytes) -> None:
        """Take what the client sends, unless the answer is that it shall not."""
        if self._is_refused:
            return
        if self.timeout_keep_alive_task is not None:
            self._watch(self.bounds.head_seconds)
        known, self._received = self.scope, data
        super().data_received(data)
        # What comes with the end of another request is not counted.
        self._head += len(data) if self._is_head and self.scope is known else 0
        if self._is_head and self._head > self.bounds.head and not self._is_refused:
            self._answer(*self._excess())

    def on_message_begin(self) -> None:
        """Start the clock of a request."""
        super().on_message_begin()
        self._head, self._body, self._is_head = 0, 0, True
        self._watch(self.bounds.head_seconds)

    def on_headers_complete(self) -> None:
        """Pass the request on, where it has one meaning and a size that we take."""
        self._is_head = False
        if len(self.url) > self.bounds.address:
            self._refuse(*self._excess())
        names = [name for name, _ in self.headers]
        size = sum(len(name) + len(value) for name, value in self.headers)
        if len(names) > self.bounds.lines or size > self.bounds.head:
            self._refuse(431, f"more than {self.bounds.lines} header lines or {self.bounds.head:,} bytes")
        if b"transfer-encoding" in names and b"content-length" in names:
            self._refuse(400, "Content-Length beside Transfer-Encoding")
        hosts = [value for name, value in self.headers if name == b"host"]
        if len(hosts) > 1 or not all(HOST.fullmatch(host) for host in hosts):
            self._refuse(400, "a Host that is none, or two")
        if not hosts and self.parser.get_http_version() != "1.0":
            self._refuse(400, "no Host")
        if any(int(value) > self.bounds.body for name, value in self.headers if name == b"content-length"):
            self._refuse(413, f"more than {self.bounds.body:,} bytes of body")
        self._watch(self.bounds.seconds)
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Take a piece of the body."""
        self._body += len(body)
        if self._body > self.bounds.body:
            self._refuse(413, f"more than {self.bounds.body:,} bytes of body")
        super().on_body(body)

    def on_response_complete(self) -> None:
        """Stop the clock, unless another request waits; the rest of a body is not waited for."""
        self._timer.cancel()
        if self.pipeline:
            self._watch(self.bounds.seconds)
        elif self.cycle.more_body:
            self.transport.close()
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer what cannot be read as HTTP, and what was refused while it was read."""
        if self._is_refused:
            return
        if isinstance(sys.exception(), HttpParserInvalidMethodError) and LINE.match(self._received):
            self._answer(501, "a method that this server does not know")
        else:
            self._answer(400, msg)

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        async def remembered(scope: Any, receive: Any, send: Any) -> None:
            self._work = asyncio.current_task()
            try:
                await app(scope, receive, send)
            except asyncio.CancelledError:
                if not cycle.disconnected:
                    self._answer(503, "the end of the server")

        super()._start_asgi_task(cycle, remembered)

    def _excess(self) -> tuple[int, str]:
        if len(self.url) > self.bounds.address:
            return 414, f"an address of more than {self.bounds.address:,} bytes"
        return 431, f"more than {self.bounds.head:,} bytes before the body"

    def _accept(self) -> str | None:
        ranges = [value.decode("latin-1") for name, value in self.headers if name == b"accept"]
        return ", ".join(ranges) or None

    def _host(self) -> str:
        return self.client[0] if self.client else ""

    def _watch(self, seconds: float) -> None:
        self._timer.cancel()
        self._timer = self.loop.call_later(seconds, self._end)

    def _end(self) -> None:
        if self.cycle is not None and self.cycle.response_started:
            self.transport.abort()
        elif not self._is_refused:
            self._answer(408, "no whole request, or no answer to it, in time")

    def _refuse(self, status: int, found: str) -> NoReturn:
        self._answer(status, found)
        raise LimitError("request", found, "another request")

    def _answer(self, status: int, found: str) -> None:
        self._is_refused = True
        if self.cycle is None or not self.cycle.response_started or self.cycle.response_complete:
            self.transport.write(refusal(status, found, self.url, self._accept()))
        if self.cycle is not None:
            self.cycle.disconnected = True
        if self._work and not self._work.done():
            self._work.cancel()
        # Closed at once on a client that still sends, the connection would be reset before it reads.
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self.loop.call_later(LINGER_SECONDS, self.transport.abort)
