"""The making of a page ends: with its time, or with the client, unless it is for everybody."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from starlette.requests import Request

from comity import store
from comity.errors import LateError
from comity.store.pool import PooledGraph
from comity.web import making
from comity.web.documents import document
from comity.web.edition import Edition, edition
from tests.reconcile.conftest import SMALL
from tests.store.test_bounded import COUNT

PLACES = "SELECT ?place { ?place a <https://w3id.org/comity/ontology/Place> } ORDER BY ?place"
Work = Callable[[Edition], Coroutine[Any, Any, Any]]


def on_an_edition(work: Work, seconds: float = 5) -> Any:
    """Return what ``work`` gives for an edition of the small graph, whose queries may take ``seconds``."""

    async def run() -> Any:
        limits = store.Limits(seconds, 200_000_000, 1_000, 2_000_000)
        found = await edition(store.open([str(SMALL)]), "http://here", limits)
        try:
            return await work(found)
        finally:
            await found.pool.close()

    return asyncio.run(run())


def request(found: Edition, query: str) -> Request:
    client = ("127.0.0.9", 1)
    scope = {"type": "http", "method": "GET", "query_string": query.encode(), "client": client, "headers": []}
    return Request({**scope, "comity.edition": found})


def endless(graph: PooledGraph) -> Callable[[], object]:
    return lambda: graph.select(COUNT)


@pytest.mark.parametrize(("query_seconds", "page_seconds"), [(0.5, 20), (20, 0.5)])
def test_a_page_whose_query_never_ends_is_late_and_gives_its_place_back(
    query_seconds: float, page_seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "SECONDS", page_seconds)

    async def ask(found: Edition) -> int:
        with pytest.raises(LateError, match="found no answer in time"):
            await making.in_turn(request(found, "a=b"), endless(found.graph))
        return found.turns.running + found.pool.ours.running

    start = time.monotonic()
    assert on_an_edition(ask, query_seconds) == 0
    assert time.monotonic() - start < 5


def test_a_client_that_goes_away_leaves_its_place_at_once() -> None:
    async def leave(found: Edition) -> tuple[int, float]:
        asked = asyncio.create_task(making.in_turn(request(found, "a=b"), endless(found.graph)))
        await asyncio.sleep(0.3)
        start = time.monotonic()
        asked.cancel()
        while found.turns.running + found.pool.ours.running:
            await asyncio.sleep(0.01)
        return found.pool.turns.running, time.monotonic() - start

    running, seconds = on_an_edition(leave)
    assert running == 0
    assert seconds < 1


def test_what_all_may_have_is_made_to_its_end_though_nobody_waits() -> None:
    async def leave(found: Edition) -> bool:
        def make(_: Edition) -> Any:
            time.sleep(0.2)
            return document(b"it", "text/plain")

        asked = asyncio.create_task(making.kept(request(found, ""), "key", make))
        await asyncio.sleep(0.05)
        asked.cancel()
        await asyncio.sleep(0.5)
        return found.documents.get("key") is not None and found.turns.running == 0

    assert on_an_edition(leave)


def test_workers_answer_the_queries_of_a_page_as_the_graph_itself_does() -> None:
    async def both(found: Edition) -> tuple[object, object]:
        strange = await making.in_turn(request(found, "a=b"), lambda: found.graph.select(PLACES))
        return strange, await making.in_turn(request(found, ""), lambda: found.graph.select(PLACES))

    strange, fixed = on_an_edition(both)
    assert strange == fixed
    assert strange.rows
