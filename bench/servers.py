"""Endpoints to measure against: ``oxigraph serve``, and the least that rdflib needs to answer over HTTP."""

import multiprocessing
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import rdflib

HERE = "127.0.0.1"
OXIGRAPH = Path(sys.executable).with_name("oxigraph")
RDFLIB_ENDPOINT = OXIGRAPH.with_name("rdflib-endpoint")
N_QUADS = {"Content-Type": "application/n-quads"}
PATIENCE = 30.0


@contextmanager
def oxigraph(dataset: Path, folder: Path) -> Iterator[str]:
    """Serve the N-Quads of ``dataset`` from a store in ``folder``, and give the address of the endpoint."""
    load = [OXIGRAPH, "load", "--location", folder, "--file", dataset]
    subprocess.run(load, check=True, capture_output=True)
    port = _free_port()
    serve = [OXIGRAPH, "serve-read-only", "--location", folder, "--bind", f"{HERE}:{port}"]
    with _running([*serve, "--union-default-graph"]):
        yield _ready(port, "/query")


@contextmanager
def oxigraph_in_memory(dataset: Path) -> Iterator[str]:
    """Serve the N-Quads of ``dataset`` from memory, and give the address of the endpoint."""
    port = _free_port()
    command = [OXIGRAPH, "serve", "--bind", f"{HERE}:{port}", "--union-default-graph"]
    with _running(command):
        address = _ready(port, "/query")
        httpx.post(
            f"http://{HERE}:{port}/store", content=dataset.read_bytes(), headers=N_QUADS
        ).raise_for_status()
        yield address


@contextmanager
def comity(*options: str) -> Iterator[str]:
    """Serve our graph with ``comity serve``, and give the address of the site."""
    port = _free_port()
    with _running([sys.executable, "-m", "comity", *options, "serve", "--port", str(port)]):
        yield _ready(port, "")


@contextmanager
def others_endpoint(triples: Path) -> Iterator[str]:
    """Serve N-Triples with the package rdflib-endpoint, and give the address of the endpoint."""
    port = _free_port()
    command = [RDFLIB_ENDPOINT, "serve", "--host", HERE, "--port", str(port), triples]
    with _running(command):
        yield _ready(port, "/")


@contextmanager
def _running(command: Sequence[str | Path]) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet)
    try:
        yield
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
