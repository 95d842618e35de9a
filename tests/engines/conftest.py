"""The engines filled by ``comity publish``, and a table of how they answered at the end of the session."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from comity import store
from comity.cli import main
from tests.engines.servers import ENGINES, Server, comity

SMALL = Path(__file__).parents[1] / "small" / "graph"
OURS = "comity"
GRAPHS = {"packaged": "ours", "small": str(SMALL)}


@dataclass(frozen=True, slots=True)
class Filled:
    """A graph, and the engine that holds it; ``embedded`` is the same graph in this process."""

    engine: str
    name: str
    graph: store.Graph
    embedded: store.LocalGraph


class Running:
    """The servers of a module, each started when it is first wanted.

    Virtuoso answers wrongly after the values of ``test_publishing`` were written and deleted in it.
    """

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self.ends = ExitStack()
        self._folders = folders
        self._servers: dict[str, Server] = {}
        self._endpoints: dict[str, str] = {}

    def __getitem__(self, engine: str) -> Server:
        if engine not in self._servers:
            folder = self._folders.mktemp(engine)
            self._servers[engine] = self.ends.enter_context(ENGINES[engine](folder))
        return self._servers[engine]

    def endpoint(self, graph: str) -> str:
        """Return the address of our own endpoint for ``graph``."""
        if graph not in self._endpoints:
            self._endpoints[graph] = self.ends.enter_context(comity(graph))
        return self._endpoints[graph]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running(tmp_path_factory)
    with running.ends:
        yield running


def publish(server: Server, *options: str, graph: str = "ours") -> int:
    """Run ``comity publish`` as a user does, logged in as the writer of ``server``."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in server.login.items():
            environment.setenv(name, value)
        return main(["--graph", graph, "publish", "--to", server.graphs, *options])


@pytest.fixture(scope="module", params=["embedded", *ENGINES, OURS])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=GRAPHS)
def filled(request: pytest.FixtureRequest, engine: str, servers: Running) -> Filled:
    graph = GRAPHS[request.param]
    embedded = store.open([graph])
    if engine == "embedded":
        return Filled(engine, request.param, embedded, embedded)
    if engine == OURS:
        return Filled(engine, request.param, store.connect(servers.endpoint(graph)), embedded)
    assert publish(servers[engine], "--yes", graph=graph) == 0
    return Filled(engine, request.param, store.connect(servers[engine].query), embedded)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print for each engine and graph how many questions it answered identically, and in what time."""
    outcomes = defaultdict(list)
    for kind in ("passed", "failed"):
        for report in terminalreporter.stats.get(kind, []):
            said = dict(getattr(report, "user_properties", ()))
            if "engine" in said:
                outcomes[said["engine"], said["graph"]].append((kind == "passed", said["seconds"]))
    if not outcomes:
        return
    terminalreporter.section("questions on four engines")
    terminalreporter.line(
        f"{'engine':12}{'graph':12}{'questions':>10}{'identical':>10}{'seconds':>9}{'ratio':>7}"
    )
    for (engine, graph), answers in sorted(outcomes.items()):
        seconds = sum(each[1] for each in answers)
        base = sum(each[1] for each in outcomes.get(("embedded", graph), ())) or seconds
        same = sum(each[0] for each in answers)
        row = f"{engine:12}{graph:12}{len(answers):10}{same:10}{seconds:9.2f}{seconds / base:7.1f}"
        terminalreporter.line(row)
