"""Real servers on this machine: Oxigraph and Virtuoso, each in a folder of its own, and our own."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

OXIGRAPH = Path(sys.executable).parent / "oxigraph"
VIRTUOSO = "virtuoso-t"
PATIENCE = 60.0
SETTINGS = """\
[Database]
DatabaseFile       = virtuoso.db
ErrorLogFile       = virtuoso.log
LockFile           = virtuoso.lck
TransactionFile    = virtuoso.trx
xa_persistent_file = virtuoso.pxa

[TempDatabase]
DatabaseFile    = temporary.db
TransactionFile = temporary.trx

[Parameters]
ServerPort         = 127.0.0.1:{sql}
DisableUnixSocket  = 1
CheckpointInterval = 0
NumberOfBuffers    = 10000
MaxDirtyBuffers    = 6000

[HTTPServer]
ServerPort    = 127.0.0.1:{http}
ServerThreads = 4

[SPARQL]
ResultSetMaxRows = 1000000
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it takes graphs and updates, where it is asked, and the login of its writer."""

    graphs: str
    update: str
    query: str
    login: dict[str, str]


@contextmanager
def oxigraph(folder: Path) -> Iterator[Server]:
    """Run ``oxigraph serve`` in memory."""
    (port,) = _free_ports(1)
    place = f"127.0.0.1:{port}"
    command = [str(OXIGRAPH), "serve", "--union-default-graph", "--bind", place]
    with _running(command, folder, port):
        yield Server(f"http://{place}/store", f"http://{place}/update", f"http://{place}/query", {})


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    """Run Virtuoso; its graphs are written by its administrator, who logs in by digest."""
    program = shutil.which(VIRTUOSO)
    if program is None:
        missing = f"no {VIRTUOSO} on this machine: apt-get install virtuoso-opensource-7"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    http, sql = _free_ports(2)
    (folder / "virtuoso.ini").write_text(SETTINGS.format(http=http, sql=sql), encoding="ascii")
    base = f"http://127.0.0.1:{http}"
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, folder, http):
        login = {"COMITY_USER": "dba", "COMITY_PASSWORD": "dba"}
        yield Server(f"{base}/sparql-graph-crud-auth", f"{base}/sparql-auth", f"{base}/sparql", login)


@contextmanager
def comity(graph: str) -> Iterator[str]:
    """Run ``comity serve`` on ``graph``, and give the address of its endpoint."""
    command = [sys.executable, "-m", "comity", "--graph", graph, "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        try:
            yield f"{server.stdout.readline().decode().strip()}sparql"
        finally:
            server.terminate()
            server.wait(PATIENCE)


ENGINES = {"oxigraph": oxigraph, "virtuoso": virtuoso}


@contextmanager
def _running(command: list[str], folder: Path, port: int) -> Iterator[None]:
    with (folder / "output").open("wb") as output:
        server = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
        try:
            _wait(server, port)
            yield
        finally:
            server.kill()
            server.wait(PATIENCE)


def _wait(server: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert server.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server does not listen"
            time.sleep(0.05)
        else:
            return


def _free_ports(number: int) -> list[int]:
    sockets = [socket.socket() for _ in range(number)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
