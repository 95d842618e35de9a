"""An endpoint that answers as a test tells it to, well or badly, on a port of this machine."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox

JSON = "application/sparql-results+json"
NOTHING = {"head": {"vars": ["a"]}, "results": {"bindings": []}}
Answer = Callable[["Handler"], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came: how, the address and form fields, and the headers in lower case."""

    method: str
    path: str
    fields: dict[str, list[str]]
    headers: dict[str, str]

    @property
    def query(self) -> str:
        return self.fields["query"][0]


class Endpoint(ThreadingHTTPServer):
    """Gives each of ``script`` in turn, the last one for ever, and keeps what it was ``asked``.

    What ``connect`` asks before anything else is answered with ``union``, and not kept.
    """

    daemon_threads = False  # so that no line is left open for the next test

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script: list[Answer] = [truth()]
        self.union: list[Answer] = [truth()]
        self.asked: list[Asked] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/sparql"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that hung up."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Endpoint
    asked: Asked

    def do_GET(self) -> None:
        self.respond(urlsplit(self.path).query)

    def do_POST(self) -> None:
        self.respond(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def respond(self, form: str) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = self.asked = Asked(self.command, urlsplit(self.path).path, parse_qs(form), headers)
        if asked.query.startswith("ASK") and "ontology/Meeting>" in asked.query:
            answers = self.server.union
        else:
            self.server.asked.append(asked)
            answers = self.server.script
        (answers.pop(0) if len(answers) > 1 else answers[0])(self)
        self.close_connection = True

    def log_message(self, *words: object) -> None:
        """Say nothing."""


def reply(body: bytes = b"", status: int = 200, kind: str = JSON, **headers: str) -> Answer:
    """Answer as a good server does; a ``_`` in the name of a header stands for a hyphen."""

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def truth(value: bool = True) -> Answer:
    return reply(json.dumps({"head": {}, "boolean": value}).encode())


def rows(*bindings: dict[str, dict[str, str]], columns: tuple[str, ...] = ("a",)) -> Answer:
    found = {"head": {"vars": list(columns)}, "results": {"bindings": list(bindings)}}
    return reply(json.dumps(found).encode())


def mirror(engine: ox.Store) -> Answer:
    """Answer what ``engine`` does."""

    def answer(handler: Handler) -> None:
        found = engine.query(handler.asked.query, use_default_graph_as_union=True)
        if isinstance(found, ox.QueryTriples):
            reply(found.serialize(format=ox.RdfFormat.N_TRIPLES), kind="application/n-triples")(handler)
        else:
            reply(found.serialize(format=ox.QueryResultsFormat.JSON))(handler)

    return answer


def raw(*pieces: bytes, pause: float = 0.0) -> Answer:
    """Write ``pieces`` as they are, so many seconds apart, and hang up."""

    def answer(handler: Handler) -> None:
        for piece in pieces:
            handler.wfile.write(piece)
            time.sleep(pause)

    return answer


def head(*headers: str, kind: str = JSON) -> bytes:
    """Return the head of a good answer, its body still to come."""
    lines = ["HTTP/1.1 200 OK", f"Content-Type: {kind}", *headers, "", ""]
    return "\r\n".join(lines).encode()


@contextmanager
def served() -> Iterator[Endpoint]:
    """Serve an endpoint until the test is over."""
    with Endpoint() as endpoint:
        thread = threading.Thread(target=endpoint.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield endpoint
        finally:
            endpoint.shutdown()
            thread.join()
