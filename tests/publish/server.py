"""A store on a port of this machine that speaks all three protocols, well or badly, as a test tells it to."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox

from comity.names import GRAPH

JSON = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"
CHALLENGE = 'Digest realm="store", nonce="5b920b", qop="auth", algorithm="MD5"'


class Store(ThreadingHTTPServer):
    """Holds ``data``; ``refused`` has the status for a graph, ``before`` and ``after`` go with each write."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.data = ox.Store()
        self.writes: list[tuple[str, str]] = []
        self.logins: list[str] = []
        self.refused: dict[str, int] = {}
        self.takes_graphs = True
        self.joins_graphs = True
        self.wants_digest = False
        self.forged = ""
        self.lie: Callable[[str], str] = str
        self.before: Callable[[], object] = lambda: None
        self.after: Callable[[], object] = lambda: None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a line that a test cut."""

    def graphs(self) -> dict[str, int]:
        """Return the number of triples of each graph."""
        names = [name.value for name in self.data.named_graphs() if isinstance(name, ox.NamedNode)]
        return {
            name: len(list(self.data.quads_for_pattern(None, None, None, ox.NamedNode(name))))
            for name in names
        }

    def sent(self) -> list[str]:
        """Return the graphs of records that were sent, in order."""
        return [graph for method, graph in self.writes if method == "PUT" and not graph.endswith("/ledger")]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Store

    def do_GET(self) -> None:
        self._query(parse_qs(urlsplit(self.path).query)["query"][0])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        match urlsplit(self.path).path:
            case "/query":
                self._query(parse_qs(body)["query"][0])
            case "/update":
                self._write("UPDATE", body, lambda: self.server.data.update(body))
            case _:
                self._put(body)

    def do_PUT(self) -> None:
        self._put(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def do_DELETE(self) -> None:
        graph = self._graph()
        self._write("DELETE", graph, lambda: self.server.data.remove_graph(ox.NamedNode(graph)))

    def _put(self, body: str) -> None:
        graph = self._graph()

        def change() -> None:
            if self.command == "PUT":
                self.server.data.remove_graph(ox.NamedNode(graph))
            self.server.data.load(body, ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(graph))

        self._write(self.command, graph, change)

    def _write(self, method: str, what: str, change: Callable[[], object]) -> None:
        if self.server.wants_digest and not self._logged_in():
            return None
        if urlsplit(self.path).path == "/store" and not self.server.takes_graphs:
            return self._answer(405, "text/plain", b"no such protocol")
        if status := self.server.refused.get(what):
            return self._answer(status, "text/plain", b"not this one")
        self.server.before()
        self.server.writes.append((method, what))
        change()
        self.server.after()
        return self._answer(204)

    def _logged_in(self) -> bool:
        header = self.headers.get("Authorization", "")
        self.server.logins.append(header)
        if header.startswith("Digest "):
            return True
        # As Virtuoso does: no challenge to a login of another kind.
        self._answer(401, challenge="" if header else CHALLENGE)
        return False

    def _query(self, text: str) -> None:
        results = self.server.data.query(text, use_default_graph_as_union=self.server.joins_graphs)
        if isinstance(results, ox.QueryTriples):
            written = results.serialize(format=ox.RdfFormat.N_TRIPLES) or b""
            return self._answer(200, N_TRIPLES, written)
        written = results.serialize(format=ox.QueryResultsFormat.JSON) or b""
        said = written.decode()
        if self.server.forged and "rdfs.org/ns/void" in text:
            said = said.replace(f'{{"type":"uri","value":"{GRAPH}cables"}}', self.server.forged)
        return self._answer(200, JSON, (self.server.lie(said) if "COUNT" in text else said).encode())

    def _graph(self) -> str:
        return parse_qs(urlsplit(self.path).query)["graph"][0]

    def _answer(self, status: int, kind: str = "", body: bytes = b"", challenge: str = "") -> None:
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("WWW-Authenticate", challenge)):
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *words: object) -> None:
        """Say nothing."""


def one_more(said: str) -> str:
    """Return results with each number one too high."""
    return re.sub(r'"value":"(\d+)"', lambda match: f'"value":"{int(match[1]) + 1}"', said)


@contextmanager
def running() -> Iterator[Store]:
    """Run a store as long as the test wants it."""
    store = Store()
    thread = threading.Thread(target=store.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield store
    finally:
        store.shutdown()
        thread.join()
        store.server_close()
