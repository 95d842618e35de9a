import os
import signal
import socket
import threading
import time
from pathlib import Path

import pytest

from comity import store
from comity.errors import LimitError, QueryError
from comity.store import queries
from tests.store import processes
from tests.waiting import until

BRIEF = store.Limits(seconds=0.3)
SMALL = store.Limits(memory=200_000_000, rows=50, size=10_000)
CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
COUNT = f"SELECT (COUNT(*) AS ?number) {CROSS}"
JOINS = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(400))


def doubled(times: int) -> str:
    """Return a query for ten letters, doubled so often."""
    doublings = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(times))
    return f"SELECT ?x{times} {{ BIND('aaaaaaaaaa' AS ?x0) {doublings} }}"


@pytest.mark.parametrize("text", ["SELECT * { ?s a ?class }", "ASK { ?s a ?class }"])
def test_a_bounded_query_has_the_same_answer_as_a_free_one(graph: store.Graph, text: str) -> None:
    free = graph.ask if text.startswith("ASK") else graph.select

    assert store.run_bounded(graph, text, store.Limits()) == free(text)


def test_a_bounded_construct_has_the_same_answer_as_a_free_one(graph: store.Graph) -> None:
    text = "CONSTRUCT { ?s a ?class } { ?s a ?class }"

    assert store.run_bounded(graph, text, store.Limits()) == graph.construct(text)


@pytest.mark.parametrize(
    "text", [COUNT, f"SELECT * {CROSS} ORDER BY ?o", f"ASK {{ {JOINS} ?a <a:b> <a:b> }}"]
)
def test_a_query_that_takes_too_long_is_ended(graph: store.Graph, text: str) -> None:
    start = time.monotonic()

    with pytest.raises(LimitError, match=r"query: found no answer in time; expected one within 0\.3 seconds"):
        store.run_bounded(graph, text, BRIEF)

    assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (doubled(40), "a query that takes too much memory; expected one within 200,000,000 bytes"),
        (f"SELECT * {CROSS}", "more than 50 rows; expected fewer"),
        ("CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }", "more than 50 rows; expected fewer"),
        (doubled(12), "an answer of [0-9,]+ bytes; expected at most 10,000"),
    ],
    ids=lambda value: value[:24],
)
def test_a_query_that_takes_too_much_is_ended(graph: store.Graph, text: str, found: str) -> None:
    with pytest.raises(LimitError, match=f"query: found {found}"):
        store.run_bounded(graph, text, SMALL)


def test_a_query_that_overflows_the_engine_harms_nobody(
    graph: store.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "scan", lambda text, where: {})
    deep = f"SELECT ({'STR(' * 20_000}1{')' * 20_000} AS ?x) {{}}"

    with pytest.raises(LimitError, match="found a query that overflows the engine; expected a simpler one"):
        store.run_bounded(graph, deep, store.Limits())

    assert store.run_bounded(graph, "ASK {}", store.Limits())


def test_a_mistake_is_told_as_outside(graph: store.Graph) -> None:
    with pytest.raises(QueryError, match=r"^q\.rq:1: found SELEC; expected SELECT\?$"):
        store.run_bounded(graph, "SELEC * {}", BRIEF, "q.rq")


def children() -> set[str]:
    # Servers that other tests started may be children of this process too.
    return {
        each for task in Path("/proc/self/task").iterdir() for each in (task / "children").read_text().split()
    }


def test_no_child_and_no_open_file_is_left(graph: store.Graph) -> None:
    store.run_bounded(graph, "ASK {}", SMALL)
    before, others = set(Path("/proc/self/fd").iterdir()), children()

    for text, limits in ((COUNT, BRIEF), (f"SELECT * {CROSS}", SMALL)):
        with pytest.raises(LimitError):
            store.run_bounded(graph, text, limits)

    assert set(Path("/proc/self/fd").iterdir()) == before
    assert children() <= others


def test_an_interrupted_query_is_ended_too(graph: store.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    previous, others = signal.signal(signal.SIGALRM, interrupt), children()
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    with pytest.raises(KeyboardInterrupt):
        store.run_bounded(graph, COUNT, store.Limits(seconds=60))

    signal.signal(signal.SIGALRM, previous)
    assert children() <= others


def test_a_query_ends_in_time_even_when_its_parent_is_gone(graph: store.Graph) -> None:
    child = processes.start(lambda: store.run_bounded(graph, COUNT, BRIEF))
    children = Path(f"/proc/{child}/task/{child}/children")
    [grandchild] = until(lambda: children.read_text().split())
    os.kill(child, signal.SIGKILL)
    processes.ended(child)

    status = Path(f"/proc/{grandchild}/status")
    assert until(lambda: not status.exists() or "State:\tZ" in status.read_text())


def test_queries_in_threads_do_not_wait_for_each_other(graph: store.Graph) -> None:
    def slow() -> None:
        with pytest.raises(LimitError):
            store.run_bounded(graph, COUNT, store.Limits(seconds=1))

    thread = threading.Thread(target=slow)
    thread.start()

    assert store.run_bounded(graph, "ASK {}", store.Limits())
    assert thread.is_alive()
    thread.join()


def test_a_query_that_slips_past_the_scan_still_reaches_nobody(
    graph: store.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "scan", lambda text, where: {})
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        store.run_bounded(graph, f"ASK {{ SERVICE SILENT <{address}> {{}} }}", BRIEF)

        with pytest.raises(TimeoutError):
            server.accept()
