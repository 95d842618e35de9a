"""Make each document once for an edition, few at a time: what is made takes time from everybody."""

from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from comity.store.pool import Turns
from comity.web.documents import Document, respond
from comity.web.edition import Edition, edition_of

Made = TypeVar("Made")
Maker = Callable[[Edition], Document]


def client_of(request: Request) -> str:
    """Return what tells clients apart while they wait for their turn; it is kept nowhere."""
    return request.client.host if request.client else ""


async def in_turn(request: Request, make: Callable[[], Made], turns: Turns | None = None) -> Made:
    """Return what ``make`` gives in a thread, in turn (else in the turns of making); raises BusyError."""
    async with _turn(request, turns or edition_of(request).turns):
        return await run_in_threadpool(make)


async def kept(request: Request, key: Hashable, make: Maker) -> Response:
    """Return the response with the document that ``make`` gives, made when first asked for.

    It is kept for the edition, under ``key``, where its status is 200. Raises BusyError.
    """
    edition = edition_of(request)
    if known := edition.documents.get(key):
        return respond(request, known)
    async with _turn(request, edition.turns):
        if known := edition.documents.get(key):  # made for another who waited
            return respond(request, known)
        found = await run_in_threadpool(make, edition)
    return respond(request, edition.documents.put(key, found) if found.status == 200 else found)


@asynccontextmanager
async def _turn(request: Request, turns: Turns) -> AsyncIterator[None]:
    client = client_of(request)
    await turns.take(client)
    try:
        yield
    finally:
        turns.give(client)
