"""Endpoints to measure against: ``oxigraph serve``, and the least that rdflib needs to answer over HTTP."""

import multiprocessing
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import rdflib

HERE = "127.0.0.1"
OXIGRAPH = Path(sys.executable).with_name("oxigraph")
PATIENCE = 30.0


@contextmanager
def oxigraph(dataset: Path, folder: Path) -> Iterator[str]:
    """Serve the N-Quads of ``dataset`` from a store in ``folder``, and give the address of the endpoint."""
    load = [OXIGRAPH, "load", "--location", folder, "--file", dataset]
    subprocess.run(load, check=True, capture_output=True)
    port = _free_port()
    serve = [OXIGRAPH, "serve-read-only", "--location", folder, "--bind", f"{HERE}:{port}"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([*serve, "--union-default-graph"], stdout=quiet, stderr=quiet)
    try:
        yield _ready(port, "/query")
    finally:
        process.terminate()
        process.wait()


@contextmanager
def rdflib_endpoint(triples: bytes) -> Iterator[str]:
    """Serve N-Triples with rdflib's engine and Python's own server, and give the address of the endpoint."""
    port = _free_port()
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(triples, port), daemon=True)
    process.start()
    try:
        yield _ready(port, "/sparql")
    finally:
        process.terminate()
        process.join()


def _serve(triples: bytes, port: int) -> None:
    graph = rdflib.Graph().parse(data=triples, format="nt")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = parse_qs(urlsplit(self.path).query)["query"][0]
            body = graph.query(query).serialize(format="json") or b""
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    HTTPServer((HERE, port), Handler).serve_forever()


def _free_port() -> int:
    with socket.create_server((HERE, 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _ready(port: int, path: str) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection((HERE, port), timeout=1):
            return f"http://{HERE}:{port}{path}"
        time.sleep(0.05)
    raise TimeoutError(path)
