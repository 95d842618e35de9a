"""The pool of workers: what its queries may take, who waits for whom, and what becomes of those that die."""

import asyncio
import contextlib
import csv
import io
import json
import os
import signal
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from comity import store
from comity.errors import BusyError, LateError, LimitError, QueryError, UsageError
from comity.names import PREFIXES
from comity.store.guard import is_harmless, scan
from comity.store.pool import PUBLIC, Chosen, Job, Pool, PooledGraph, capping
from comity.store.pool.pool import OURS, PLACES
from comity.store.pool.turns import Places, Turns
from tests.store.test_bounded import COUNT, CROSS, doubled

LIMITS = store.Limits(seconds=1, memory=150_000_000, rows=50, size=100_000)
EVIL = "'=1+1\"\r\n<b>&'@en"
ROWS = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }"
ENDLESS = f"SELECT * {CROSS}"


class Running:
    """A pool with the loop that it runs in."""

    def __init__(self, graph: store.LocalGraph) -> None:
        self.runner = asyncio.Runner()
        self.pool = Pool(graph.dataset, LIMITS)
        self(self.pool.start())

    def __call__(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    def answer(self, text: str, **wanted: Any) -> Any:
        return self(self.pool.run(Job(text, **wanted)))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    small = Path(__file__).parents[1] / "small" / "graph"
    running = Running(store.open([str(small)]))
    yield running
    running(running.pool.close())
    running.runner.close()


def children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def workers(running: Running) -> set[int]:
    """Return the workers, when there are as many as there should be."""
    found = children(nursery(running))
    for _ in range(100):
        if len(found) == PLACES.running + OURS.running:
            break
        running(asyncio.sleep(0.05))
        found = children(nursery(running))
    return set(found)


def nursery(running: Running) -> int:
    process = running.pool._keeper._process
    assert process is not None
    return process.pid


def test_the_public_has_ten_seconds_one_gibibyte_and_a_hundred_thousand_rows() -> None:
    assert store.Limits(10, 1 << 30, 100_000, 50_000_000) == PUBLIC


def test_an_answer_is_ready_to_be_sent(running: Running) -> None:
    reply = running.answer("SELECT (1 AS ?one) {}")

    assert json.loads(reply.body)["results"]["bindings"][0]["one"]["value"] == "1"
    assert (reply.format, reply.cut, reply.zipped) == ("json", False, False)


@pytest.mark.parametrize("form", ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
def test_the_format_is_that_of_the_form(form: str, running: Running) -> None:
    text = {"SELECT": "SELECT * {} ", "ASK": "ASK {}", "CONSTRUCT": "CONSTRUCT {} {}"}.get(
        form, "DESCRIBE <a:b>"
    )

    reply = running.answer(text, table="xml", graph="ntriples")

    assert reply.format == ("xml" if form in {"SELECT", "ASK"} else "ntriples")


@pytest.mark.parametrize("format_", ["json", "xml", "csv", "tsv"])
def test_a_table_with_too_many_rows_is_cut_and_that_is_told(format_: str, running: Running) -> None:
    reply = running.answer(ROWS, table=format_)

    assert reply.cut
    assert {"csv": reply.body.count(b"\r\n"), "tsv": reply.body.count(b"\n")}.get(format_, 51) == 51
    assert reply.body.rstrip().endswith({"json": b"]}}", "xml": b"</sparql>"}.get(format_, b""))


def test_a_table_of_too_many_bytes_is_cut_after_a_whole_row(running: Running) -> None:
    reply = running.answer(f"SELECT ?d ('{'x' * 9_000}' AS ?long) {{ ?a ?b ?c . ?d ?e ?f }}", table="csv")

    rows = list(csv.reader(io.StringIO(reply.body.decode())))
    assert reply.cut
    assert len(reply.body) <= LIMITS.size
    assert {len(row) for row in rows} == {2}


def test_statements_are_cut_and_that_is_told(running: Running) -> None:
    reply = running.answer("CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }")

    assert reply.cut


def test_an_answer_of_just_as_many_rows_as_allowed_is_whole(running: Running) -> None:
    reply = running.answer(f"{ROWS} LIMIT 50", table="tsv")

    assert (reply.cut, reply.body.count(b"\n")) == (False, 51)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("SELEC * {}", QueryError, r"query:1: found SELEC; expected SELECT\?"),
        ("SELECT * { SERVICE <http://a/> {} }", QueryError, "found SERVICE"),
        ("LOAD <file:///etc/passwd>", QueryError, "found LOAD"),
        ("SELECT * FROM <file:///etc/passwd> {}", QueryError, "FROM <file:///etc/passwd>"),
        (COUNT, LateError, r"no answer in time; expected one within 1 seconds"),
        (doubled(40), LimitError, "takes too much memory|no answer in time"),
        ("SELECT ('\\u0000' AS ?x) {}", UsageError, "text that XML cannot hold"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_a_query_may_not_do_is_told(
    text: str, kind: type[Exception], found: str, running: Running
) -> None:
    with pytest.raises(kind, match=found):
        running.answer(text, table="xml")


def test_a_form_that_the_client_does_not_take_is_told(running: Running) -> None:
    with pytest.raises(UsageError, match="no format that the answer could have"):
        running.answer("ASK {}", table=None)


def test_a_worker_that_the_system_does_not_end_is_ended_by_the_pool(running: Running) -> None:
    async def hang() -> Any:
        task = asyncio.create_task(running.pool.run(Job(COUNT)))
        await asyncio.sleep(0.05)
        for worker in children(nursery(running)):
            os.kill(worker, signal.SIGSTOP)
        return await task

    with pytest.raises(LimitError):
        running(hang())

    for worker in children(nursery(running)):
        os.kill(worker, signal.SIGCONT)


def test_the_graphs_of_the_request_go_before_those_of_the_query(running: Running) -> None:
    graph = f"{PREFIXES['graph']}ontology/comity"
    text = f"ASK FROM <{PREFIXES['graph']}series> {{ <{PREFIXES['comity']}Meeting> ?a ?b }}"

    replies = [running.answer(text, chosen=chosen) for chosen in (Chosen(), Chosen(default=(graph,)))]

    assert [json.loads(reply.body)["boolean"] for reply in replies] == [False, True]


@pytest.mark.parametrize("chosen", [Chosen(default=("http://a/",)), Chosen(named=("no iri",))])
def test_a_graph_that_is_not_there_is_refused(chosen: Chosen, running: Running) -> None:
    with pytest.raises(QueryError, match="expected a graph of this dataset"):
        running.answer("ASK {}", chosen=chosen)


def test_workers_that_die_are_replaced(running: Running) -> None:
    before = workers(running)

    for _ in range(2):
        with pytest.raises(LateError):
            running.answer(COUNT)

    after = workers(running)
    assert len(after) == len(before)
    assert after != before


def test_a_crowd_with_short_queries_is_answered_by_the_workers_that_are_there(running: Running) -> None:
    before = workers(running)

    async def crowd() -> None:
        async with asyncio.TaskGroup() as tasks:
            for client in range(100):
                tasks.create_task(running.pool.run(Job("ASK {}"), str(client)))

    running(crowd())

    assert workers(running) == before


def test_a_worker_that_somebody_kills_while_idle_is_replaced(running: Running) -> None:
    for worker in children(nursery(running)):
        os.kill(worker, signal.SIGKILL)
    running(asyncio.sleep(0.1))

    assert running.answer("ASK {}").body


def test_workers_come_back_after_the_death_of_their_nursery(running: Running) -> None:
    os.kill(nursery(running), signal.SIGKILL)
    running(asyncio.sleep(0.1))

    with pytest.raises(LimitError):
        running.answer(COUNT)

    assert running.answer("ASK {}").body
    assert running.pool._keeper._line is not None


def test_a_query_that_nobody_waits_for_any_more_is_ended(running: Running) -> None:
    async def give_up() -> float:
        task = asyncio.create_task(running.pool.run(Job(COUNT)))
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return running.pool.turns.running

    before = workers(running)

    assert running(give_up()) == 0
    running(asyncio.sleep(0.3))
    assert len(before - workers(running)) == 1


def test_a_worker_that_has_grown_makes_room_for_another(running: Running) -> None:
    before = workers(running)

    running.answer(f"SELECT (STRLEN(?x22) AS ?n) {{ {doubled(22).partition('{')[2]}")
    running(asyncio.sleep(0.2))

    assert workers(running) != before


def test_a_worker_can_open_nothing(running: Running) -> None:
    [worker, *_] = children(nursery(running))

    limits = Path(f"/proc/{worker}/limits").read_text()
    kept = [str(each.readlink()) for each in Path(f"/proc/{worker}/fd").iterdir()]

    assert "Max open files            0                    0" in limits
    assert all(
        name.startswith(("socket:", "/dev/null", "pipe:", f"/proc/{worker}/statm")) or name for name in kept
    )
    assert sum(name.startswith("socket:") for name in kept) == 1


def test_a_long_query_runs_behind_the_others(running: Running) -> None:
    async def priority() -> int:
        task = asyncio.create_task(running.pool.run(Job(COUNT)))
        await asyncio.sleep(0.3)
        most = max(os.getpriority(os.PRIO_PROCESS, each) for each in children(nursery(running)))
        await asyncio.gather(task, return_exceptions=True)
        return most

    assert running(priority()) == os.getpriority(os.PRIO_PROCESS, 0) + 10


def test_a_graph_in_a_pool_answers_threads(running: Running) -> None:
    graph = store.open([str(Path(__file__).parents[1] / "small" / "graph")])

    async def ask() -> Any:
        pooled = PooledGraph(graph, running.pool, asyncio.get_running_loop())
        return await asyncio.to_thread(pooled.run, "SELECT (1 AS ?x) {}", store.Limits())

    assert running(ask()) == graph.select("SELECT (1 AS ?x) {}")


def test_no_client_keeps_others_waiting() -> None:
    async def order() -> list[str]:
        turns, seen = Turns(Places(running=2, running_each=1)), []

        async def one(client: str) -> None:
            await turns.take(client)
            seen.append(client)
            await asyncio.sleep(0.01)
            turns.give(client)

        await asyncio.gather(*(one(client) for client in ["greedy"] * 5 + ["modest"]))
        return seen

    assert asyncio.run(order())[:2] == ["greedy", "modest"]


@pytest.mark.parametrize(
    "places", [Places(1, 1, waiting=0), Places(1, 1, waiting_each=0), Places(1, 1, patience=0.01)]
)
def test_who_would_wait_too_long_is_told_to_come_back(places: Places) -> None:
    async def crowd() -> None:
        turns = Turns(places)
        await turns.take("a")
        await turns.take("a")

    with pytest.raises(BusyError, match="no worker free"):
        asyncio.run(crowd())


def test_a_place_is_not_lost_with_who_waited_for_it() -> None:
    async def leave() -> int:
        turns = Turns(Places(1, 1))
        await turns.take("a")
        waiting = asyncio.create_task(turns.take("b"))
        await asyncio.sleep(0)
        turns.give("a")
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        return turns.running + turns.waiting

    assert asyncio.run(leave()) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * {} limit 9", "SELECT * {} limit 5"),
        ("SELECT * { SELECT * {} LIMIT 9 }", "SELECT * { SELECT * {} LIMIT 9 }\n LIMIT 5 "),
        ("SELECT * {} VALUES ?x { 1 }", "SELECT * {} \n LIMIT 5 VALUES ?x { 1 }"),
        ("SELECT ?limit {} ORDER BY ?limit OFFSET 2", "SELECT ?limit {} ORDER BY ?limit OFFSET 2\n LIMIT 5 "),
    ],
)
def test_the_outermost_limit_is_set(text: str, expected: str) -> None:
    assert capping.capped(text, 5) == expected


@settings(deadline=None)
@given(some.text(alphabet="SELECT*{}?x.()'\"\\#\n FROMSERVICELOAD<>:a", max_size=80))
def test_what_is_harmless_at_a_glance_passes_the_scan(text: str) -> None:
    if is_harmless(text):
        # What the scan knows more about, the parser refuses as well.
        with contextlib.suppress(QueryError):
            assert scan(text) == {}
