"""Make each document once for an edition, few at a time: what is made takes time from everybody.

What is made for an address with a query in it, or for a form, is an errand: its queries may have the values
of a stranger in them, so they run in workers, and end with the time or with the client. The rest is always
made to its end, and kept.
"""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from contextlib import nullcontext
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from comity.store.pool import Errand, Turns
from comity.web.clients import client_of
from comity.web.documents import Document, respond
from comity.web.edition import Edition, edition_of

Made = TypeVar("Made")
Maker = Callable[[Edition], Document]
# Less than a connection may take, with the wait for a turn.
SECONDS = 20.0


async def in_turn(request: Request, make: Callable[[], Made], turns: Turns | None = None) -> Made:
    """Return what ``make`` gives in a thread, in turn (else in the turns of making).

    Raises BusyError, and for an errand LateError and LimitError.
    """
    turns = turns or edition_of(request).turns
    await turns.take(client_of(request))
    return await _worked(request, run_in_threadpool(make), turns)


async def kept(request: Request, key: Hashable, make: Maker) -> Response:
    """Return the response with the document that ``make`` gives, made when first asked for.

    It is kept for the edition, under ``key``, where its status is 200. Raises as ``in_turn`` does.
    """
    edition = edition_of(request)
    if known := edition.documents.get(key):
        return respond(request, known)
    await edition.turns.take(client_of(request))
    if known := edition.documents.get(key):  # made for another who waited
        edition.turns.give(client_of(request))
        return respond(request, known)
    return respond(request, await _worked(request, _keeping(edition, key, make), edition.turns))


async def _keeping(edition: Edition, key: Hashable, make: Maker) -> Document:
    found = await run_in_threadpool(make, edition)
    return edition.documents.put(key, found) if found.status == 200 else found


async def _worked(request: Request, work: Coroutine[Any, Any, Made], turns: Turns) -> Made:
    """Return what ``work`` gives; its place is free when its thread ends, whoever still waits for it."""
    client = client_of(request)
    errand = Errand(client, SECONDS)
    with errand.begun() if _is_errand(request) else nullcontext():
        task = asyncio.get_running_loop().create_task(work)

    def ended(task: asyncio.Task[Made]) -> None:
        turns.give(client)
        task.exception()  # where nobody waits for it, nobody need hear of it

    task.add_done_callback(ended)
    try:
        return await asyncio.shield(task)
    finally:
        errand.end()


def _is_errand(request: Request) -> bool:
    return bool(request.scope["query_string"]) or request.method == "POST"
