"""The whole site as one application: its addresses, and what stands around them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from comity.errors import ComityError
from comity.site import DATA
from comity.store import Limits, LocalGraph, Watched
from comity.store.pool import PUBLIC
from comity.web import files, graphs, ontology, things
from comity.web.descriptions import EXAMPLES, VOID
from comity.web.edge import Edge, Log
from comity.web.edition import RECONCILE, edition, edition_of
from comity.web.editions import Editions, Lending
from comity.web.metrics import Metrics
from comity.web.pages import answered, fetched, page, told
from comity.web.problems import as_error, problem, status_of
from comity.web.questions import openapi
from comity.web.questions.operation import question
from comity.web.sparql.endpoint import sparql

READ = ["GET"]
Endpoint = Callable[[Request], Awaitable[Response]]
ADDRESSES: dict[str, Endpoint] = {
    "/graphs": graphs.graphs,
    "/graph/{name:path}": graphs.graph_at,
    "/data/{name:str}": files.dump,
    "/data/{file:path}": things.data,
    **dict.fromkeys(things.NAMED, things.thing),
    **dict.fromkeys(ontology.FILES, ontology.file),
    "/shapes/{name:path}": ontology.shape,
    "/api/questions": openapi.index,
    "/api/questions/{name}": question,
    "/api/openapi.json": openapi.openapi,
    VOID: files.void,
    EXAMPLES: files.examples,
    "/.well-known/api-catalog": files.catalog,
    "/network.{ending}": files.network,
    "/sitemap.xml": files.sitemap,
    "/robots.txt": files.robots,
    "/healthz": files.alive,
    "/static/{name}": files.static,
}


class Reconciling:
    """Hands a request to the reconciliation service of its edition."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await scope["comity.edition"].reconciliation(scope, receive, send)


def application(
    graph: LocalGraph, watched: Watched, base: str, log: Log = None, limits: Limits = PUBLIC
) -> ASGIApp:
    """Return the site of ``graph`` at the address ``base``, which takes up what ``watched`` is built into.

    ``log`` gets a line of JSON for each request; queries of strangers are kept within ``limits``.
    """
    editions = Editions(watched, partial(edition, base=base, limits=limits), watched.tell or log)
    metrics = Metrics()

    async def numbers(request: Request) -> Response:
        return Response(metrics.text(edition_of(request).pool), media_type=metrics.media_type)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await editions.start(graph)
        watching = asyncio.get_running_loop().create_task(editions.watch())
        yield
        watching.cancel()
        await editions.close()

    routes = [
        Route("/sparql", sparql, methods=["GET", "POST"]),
        *(Route(path, endpoint, methods=READ) for path, endpoint in ADDRESSES.items()),
        Route("/query", answered, methods=["POST"]),
        *(Route(path, fetched, methods=READ) for path in DATA),
        Route("/metrics", numbers, methods=READ),
        Route(RECONCILE, Reconciling()),
        Route(f"{RECONCILE}/{{rest:path}}", Reconciling()),
        Route("/{path:path}", page, methods=READ),
    ]
    handlers = {ComityError: _failed, ClientDisconnect: _gone, HTTPException: _refused, Exception: _broken}
    site = Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan)  # type: ignore[arg-type]
    return Edge(Lending(site, editions), metrics, log)


async def _failed(request: Request, error: ComityError) -> Response:
    return await told(request, status_of(error), error)


async def _refused(request: Request, error: HTTPException) -> Response:
    found = await told(request, error.status_code, as_error(error.detail))
    found.headers.update(error.headers or {})
    return found


async def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=400)  # nobody hears it


async def _broken(_: Request, __: Exception) -> Response:
    return problem(500, "an error of this server, which was written down")
