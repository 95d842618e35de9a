"""A small server for the workbench: its page, what its script fetches, and an endpoint that can be slow.

It sends what the public server sends, the policy for scripts and styles included, and ends with its test.
"""

import json
import select
import socket
import time
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pyoxigraph as ox

from comity.export import dumps, union
from comity.site import Site
from comity.site.pages import workbench
from comity.site.visit import Visit
from comity.store import LocalGraph

if TYPE_CHECKING:
    from collections.abc import Callable

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
TABLES = {
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
}
GRAPHS = {"text/turtle": ox.RdfFormat.TURTLE, "application/n-triples": ox.RdfFormat.N_TRIPLES}
JSON, HTML, PROBLEM = "application/json", "text/html; charset=utf-8", "application/problem+json"
SECONDS = 5
Answer = tuple[int, str, bytes]


class Server(ThreadingHTTPServer):
    """Serves the workbench of a site on this machine."""

    daemon_threads = True

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.site = site
        self.dump = dict(dumps(_graph(site), union(_graph(site).statements())))["comity.nq"]
        self.store = ox.Store()
        self.store.load(self.dump, ox.RdfFormat.N_QUADS)
        self.abandoned = 0

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that left."""

    @property
    def address(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a page, a file, or a query in the address."""
        path, _, query = self.path.partition("?")
        self._answer(path, parse_qs(query))

    def do_POST(self) -> None:
        """Answer a query in the body."""
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(self.path, parse_qs(sent.decode()))

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, path: str, given: dict[str, list[str]]) -> None:
        answers: dict[str, Callable[[dict[str, list[str]]], Answer]] = {
            "/query": self._page,
            "/sparql": self._sparql,
        }
        try:
            status, media_type, body = answers.get(path, partial(self._file, path))(given)
            self._send(status, media_type, body)
        except (BrokenPipeError, ConnectionResetError):
            self.server.abandoned += 1

    def _send(self, status: int, media_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        if "cut short" in self.path:
            self.send_header("X-Result-Limit-Reached", "true")
        self.end_headers()
        self.wfile.write(body)

    def _page(self, given: dict[str, list[str]]) -> Answer:
        make = workbench.page if self.command == "GET" else workbench.posted
        made = make(Visit(self.server.site, "/query", {}, given))
        return made.status, HTML, self.server.site.html(made).encode()

    def _sparql(self, given: dict[str, list[str]]) -> Answer:
        text, accept = given["query"][0], self.headers["Accept"]
        if "# slow" in text and not self._waited():
            raise BrokenPipeError
        if "# late" in text:
            return _problem(504, "no answer within 10 seconds")
        if "# busy" in text:
            return _problem(503, "no worker is free")
        try:
            return 200, accept, _answered(self.server.store, text, accept)
        except SyntaxError as error:
            line = int(str(error).split("error at ")[1].split(":")[0])
            return _problem(400, f"query:{line}: found a mistake; expected SPARQL 1.1", line=line)

    def _waited(self) -> bool:
        """Tell whether the client was still there at the end of a long wait."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            if select.select([self.connection], [], [], 0.05)[0] and not self.connection.recv(
                1, socket.MSG_PEEK
            ):
                return False
        return True

    def _file(self, path: str, given: dict[str, list[str]]) -> Answer:
        if found := self.server.site.data(path, given):
            return 200, JSON, found
        content = self.server.site.files.get(path)
        kind = "text/css" if path.endswith(".css") else "text/javascript"
        return (200, kind, content) if content else (404, "text/plain", path.encode())


def _graph(site: Site) -> LocalGraph:
    graph = site.kg.graph
    assert isinstance(graph, LocalGraph)
    return graph


def _answered(store: ox.Store, text: str, accept: str) -> bytes:
    results = store.query(text, use_default_graph_as_union=True)
    format_ = GRAPHS[accept] if isinstance(results, ox.QueryTriples) else TABLES[accept]
    return results.serialize(format=format_)


def _problem(status: int, detail: str, **more: object) -> Answer:
    return status, PROBLEM, json.dumps({"status": status, "detail": detail, **more}).encode()
