"""A run that breaks off at any moment is taken up by the next one."""

import subprocess
import sys
import threading

import pytest

from comity.errors import StoreError
from comity.names import GRAPH
from comity.publish.ledger import LEDGER
from comity.store import LocalGraph
from tests.cli.conftest import ROOT, SMALL
from tests.publish.conftest import NAMES, Publish, local
from tests.publish.server import Store

PATIENCE = 60


def command(store: Store) -> list[str]:
    graph = str(SMALL / "graph")
    to = f"{store.address}/store"
    return [sys.executable, "-m", "comity", "--graph", graph, "publish", "--to", to]


def test_a_second_run_sends_only_what_a_killed_one_did_not(store: Store) -> None:
    half, killed = threading.Event(), threading.Event()

    def hang_at_ten() -> None:
        if len(store.sent()) == 10:
            half.set()
            killed.wait(PATIENCE)
            raise ConnectionError

    store.before = hang_at_ten
    first = subprocess.Popen(command(store), cwd=ROOT, stdout=subprocess.DEVNULL)
    assert half.wait(PATIENCE)
    first.kill()
    first.wait(PATIENCE)
    killed.set()
    store.before = lambda: None
    landed = store.sent()[:9]  # the ledger does not know the tenth

    subprocess.run(command(store), cwd=ROOT, check=True, capture_output=True, timeout=PATIENCE)

    assert all(store.sent().count(graph) == 1 for graph in landed)
    assert len(store.graphs()) == len(set(store.sent())) + 1


@pytest.mark.parametrize("moment", range(12))
def test_whatever_write_breaks_off_the_next_run_mends_it(
    store: Store, send: Publish, three: LocalGraph, moment: int
) -> None:
    send(local(cables='"cables"@en', meetings='"gatherings"@en', ships='"ships"@en'))
    start = len(store.writes)

    def hang_up() -> None:
        if len(store.writes) == start + moment:
            raise ConnectionError

    store.before = hang_up
    broken = False
    try:
        send(three)
    except StoreError:
        broken = True
    store.before = lambda: None

    send(three)

    assert set(store.graphs()) == {LEDGER, *(GRAPH + name for name in NAMES)}
    assert broken == (moment < 7)
    assert send(three).kept == tuple(GRAPH + name for name in NAMES)
