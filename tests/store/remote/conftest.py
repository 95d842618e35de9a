"""An endpoint of the test's own, and the graph behind it."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest

from comity import store
from comity.store.remote import patience
from tests.store.remote.server import Endpoint, served

Connect = Callable[..., store.RemoteGraph]
VARIABLES = ("COMITY_USER", "COMITY_PASSWORD", "COMITY_TOKEN")


@pytest.fixture(autouse=True)
def _no_network() -> None:
    """Let these tests reach this machine; the guard of the whole suite keeps them on it."""


@pytest.fixture(autouse=True)
def _nobody_logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that were waited between tries, which take none here."""
    waited: list[float] = []
    clock = SimpleNamespace(sleep=waited.append, time=lambda: 1_000_000_000.0)
    monkeypatch.setattr(patience, "time", clock)
    return waited


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with served() as endpoint:
        yield endpoint


@pytest.fixture
def connect(endpoint: Endpoint) -> Connect:
    """Connect to the endpoint, within limits that keep a test short."""

    def connected(login: store.Login | None = None, **limits: float) -> store.RemoteGraph:
        return store.connect(endpoint.address, login, store.Limits(**{"seconds": 5.0, **limits}))  # type: ignore[arg-type]

    return connected
