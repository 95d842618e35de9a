"""The reconciliation service over HTTP: routes for a site to mount, and an application of its own.

The API is that of https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.
"""

from collections.abc import Awaitable, Callable
from functools import partial

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from comity.errors import ComityError, LimitError, UsageError
from comity.reconcile import Json, Service, kinds_of, manifest, whole_number
from comity.store.pool import Places, Turns
from comity.web.bodies import fields, parsed_json
from comity.web.clients import client_of

READ = ["GET"]
# Nothing in a preview may load or run anything, wherever it is shown.
SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
Fields = dict[str, str]
Answer = Callable[[Request, Fields], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


class Reconciliation:
    """Answers requests at ``path`` and below it from one service.

    ``address`` is the URL of the service for the manifest, where it is not the one that was asked; ``view``
    the template of the page of a thing, with ``{{id}}`` in it.
    """

    def __init__(
        self, service: Service, path: str = "/", address: str | None = None, view: str | None = None
    ) -> None:
        self.service, self.path, self.address, self.view = service, path.rstrip("/"), address, view

    def routes(self, turns: Turns | None = None) -> list[Route]:
        """Return the routes of the service, for an application to take among its own.

        Whoever asks waits for one of ``turns``, else of turns of its own.
        """
        edge = partial(_edge, turns=turns or Turns(Places()))
        suggestions = {"entity": self._entities, "type": self._types, "property": self._properties}
        return [
            Route(self.path or "/", edge(self._service), methods=["GET", "POST"]),
            Route(f"{self.path}/properties", edge(self._proposal), methods=READ),
            Route(f"{self.path}/preview", edge(self._preview), methods=READ),
            *(
                Route(f"{self.path}/suggest/{what}", edge(answer), methods=READ)
                for what, answer in suggestions.items()
            ),
            Route(f"{self.path}/flyout/{{what}}", edge(self._flyout), methods=READ),
        ]

    def _service(self, request: Request, given: Fields) -> Response:
        if "queries" in given and "extend" in given:
            raise UsageError("request", "queries and extend", "one of them")
        if "queries" in given:
            return _json(self.service.reconcile(parsed_json(given["queries"], "queries")))
        if "extend" in given:
            return _json(self.service.extend(parsed_json(given["extend"], "extend")))
        if request.method == "POST":
            raise UsageError("request", "neither queries nor extend", "one of them as a field of the form")
        here = f"{str(request.base_url).rstrip('/')}{self.path}"
        return _json(manifest(self.address or here, self.view))

    def _proposal(self, _: Request, given: Fields) -> Response:
        limit = whole_number(given["limit"], "limit", 1) if "limit" in given else None
        return _json(self.service.propose(_field(given, "type"), limit))

    def _entities(self, _: Request, given: Fields) -> Response:
        kinds = kinds_of([given["type"]] if given.get("type") else [], "type")
        return _json(self.service.suggest_entity(_field(given, "prefix"), kinds, _skip(given)))

    def _types(self, _: Request, given: Fields) -> Response:
        return _json(self.service.suggest_type(_field(given, "prefix"), _skip(given)))

    def _properties(self, _: Request, given: Fields) -> Response:
        return _json(self.service.suggest_property(_field(given, "prefix"), _skip(given)))

    def _preview(self, _: Request, given: Fields) -> Response:
        page = self.service.preview(_field(given, "id"))
        return HTMLResponse(page, headers=SAFE) if page else _missing(given["id"])

    def _flyout(self, request: Request, given: Fields) -> Response:
        found = self.service.flyout(request.path_params["what"], _field(given, "id"))
        return _json(found) if found else _missing(given["id"])


def application(reconciliation: Reconciliation) -> Starlette:
    """Return an application of nothing but the service, which pages of any origin may ask (CORS)."""
    cors = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], allow_headers=["*"])
    return Starlette(routes=reconciliation.routes(), middleware=[cors])


def _edge(answer: Answer, turns: Turns) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        try:
            given = await fields(request)
            _refuse_script(given)
            async with turns.held(client_of(request)):
                return await run_in_threadpool(answer, request, given)
        except UsageError as error:
            return _failed(400, error)
        except LimitError as error:
            return _failed(413, error)
        except ComityError as error:
            return _failed(503, error)

    return endpoint


def _refuse_script(given: Fields) -> None:
    """Raise UsageError for JSONP: an answer that a page runs as a script would be taken from any site."""
    if "callback" in given:
        raise UsageError(
            "callback", "a wish for JSONP", "none: pages of any origin may fetch the JSON (CORS)"
        )


def _json(value: Json, status: int = 200) -> Response:
    return JSONResponse(value, status, {"X-Content-Type-Options": "nosniff"})


def _failed(status: int, error: ComityError) -> Response:
    return _json({"status": "error", "message": str(error)}, status)


def _missing(id_: str) -> Response:
    return _failed(404, UsageError("id", f"{id_!r:.80}", "the id of something that the service gave"))


def _field(given: Fields, name: str) -> str:
    if name not in given:
        raise UsageError("request", f"no {name}", f"?{name}=…")
    return given[name]


def _skip(given: Fields) -> int:
    return whole_number(given.get("cursor") or "0", "cursor", 0)
