"""Servers and clients: the reconciliation service without a socket, and the whole site over one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2 as httpx
import pytest
from starlette.testclient import TestClient

from comity.reconcile import Service
from comity.web.reconciliation import Reconciliation, application
from tests.reconcile.conftest import SMALL, service, small

__all__ = ["client", "service", "small"]

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Running:
    """A site that runs: its address, the records that it shows, the cache they are built in, and its log."""

    base: str
    records: Path
    cache: Path
    log: Path
    process: int

    @property
    def place(self) -> tuple[str, int]:
        host, _, port = self.base.removeprefix("http://").partition(":")
        return host, int(port)


@contextmanager
def running(folder: Path, bounds: str = "10,40,128") -> Iterator[Running]:
    """Run the site of a copy of the small graph until the block ends, each connection within ``bounds``."""
    records, cache, log = folder / "graph", folder / "cache", folder / "log"
    shutil.copytree(SMALL, records)
    command = [sys.executable, "-m", "tests.web.site", str(records), bounds]
    environment = {**os.environ, "COMITY_CACHE": str(cache)}
    with (
        log.open("w") as talk,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=talk, cwd=ROOT, env=environment) as process,
    ):
        assert process.stdout is not None
        try:
            base = process.stdout.readline().decode().strip()
            yield Running(base, records, cache, log, process.pid)
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("site")) as found:
        yield found


@pytest.fixture(scope="session")
def web(site: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site.base, timeout=30, headers={"Accept-Encoding": "identity"}) as found:
        yield found


@pytest.fixture(scope="session")
def client(service: Service) -> TestClient:
    return TestClient(application(Reconciliation(service, "/reconcile")), "http://comity.example")
