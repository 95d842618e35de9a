"""Pages over HTTP: made once for each edition, kept, and sent with signposts for machines."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from comity.errors import BusyError, ComityError
from comity.names import is_iri
from comity.site import FORMATS, Page, links
from comity.site.indexes import INDEXES
from comity.web.bodies import sent, values
from comity.web.documents import Document, document, respond
from comity.web.edition import Edition, edition_of
from comity.web.making import in_turn, kept
from comity.web.problems import failure, headers, is_for_people
from comity.web.things import SEE_OTHER, ending_for

HTML = "text/html; charset=utf-8"
MISSING, FORMAT = 404, "format"
TRACKING = re.compile(r"utm_\w+|\w*clk?id")
SERVICES = (
    '</api/openapi.json>; rel="service-desc"; type="application/vnd.oai.openapi+json"',
    '</questions>; rel="service-doc"; type="text/html"',
    '</.well-known/api-catalog>; rel="api-catalog"',
)


async def page(request: Request) -> Response:
    """Return the page at the path, or send the client to the data behind it where it prefers that."""
    edition, path, query = edition_of(request), request.scope["path"], request.scope["query_string"]
    if not is_iri(edition.absolute(path)):
        raise HTTPException(404, _nowhere(path))
    if ending := ending_for(request):
        return await _data(request, edition, ending)
    given = _fields(query)
    key = ("page", path, *((name, *texts) for name, texts in given.items()))
    return await kept(request, key, lambda edition: _made(edition, path, given))


async def answered(request: Request) -> Response:
    """Return the workbench with the answer to the query in its form, for readers without scripts."""
    edition, form = edition_of(request), await sent(request)
    made = await in_turn(request, lambda: edition.site.answered(values(form)), edition.asking)
    return respond(request, document(edition.site.html(made).encode(), HTML, status=made.status))


async def fetched(request: Request) -> Response:
    """Return the JSON that a script fetches."""
    path, query = request.scope["path"], request.scope["query_string"]
    key = ("fetched", path, query)
    return await kept(request, key, lambda edition: _json(edition, path, query))


def _json(edition: Edition, path: str, query: bytes) -> Document:
    return document(edition.site.data(path, values(query)) or b"", FORMATS["json"][1])


def _fields(query: bytes) -> dict[str, list[str]]:
    """Return the fields that a page is asked with, without the format and what others add to count clicks."""
    given = values(query)
    return {name: given[name] for name in given if name != FORMAT and not TRACKING.fullmatch(name)}


def _made(edition: Edition, path: str, given: Mapping[str, Sequence[str]]) -> Document:
    found = edition.site.page(path, given)
    if found is None:
        raise HTTPException(404, _nowhere(path))
    return _written(edition, found)


def _written(edition: Edition, found: Page) -> Document:
    signposts = [_link(each.rel, each.href, each.media_type) for each in links(found)]
    services = SERVICES if found.address == "/" else ()
    told = {"Link": ", ".join((*signposts, *services))} if signposts else {}
    return document(edition.site.html(found).encode(), HTML, told, found.status)


async def told(request: Request, status: int, error: ComityError) -> Response:
    """Return what says that a request failed: a page, or a problem for machines, as the client prefers."""
    if not is_for_people(request.headers.get("accept"), request.scope.get("endpoint") in PAGES):
        return failure(error, status)
    edition, path = edition_of(request), request.scope["path"]
    found = edition.site.refused(path, error, status)
    if status == MISSING:
        with suppress(BusyError):
            found = await in_turn(request, lambda: edition.site.missing(path))
    return HTMLResponse(edition.site.html(found), status, headers(status))


async def _data(request: Request, edition: Edition, ending: str) -> Response:
    path, given = request.scope["path"].removesuffix(f".{ending}"), _fields(request.scope["query_string"])
    found = await in_turn(request, lambda: edition.site.page(path, given))
    if found and (rows := edition.site.rows(found, ending)):
        return respond(request, document(rows, FORMATS[ending][1]))
    others = {other.media_type: other.address for other in found.alternates} if found else {}
    name, media_type = FORMATS[ending]
    if media_type in others:
        return RedirectResponse(others[media_type], 303, SEE_OTHER)
    if found is None:
        raise HTTPException(404, _nowhere(path))
    expected = ", ".join(each.name for each in found.alternates) or "the page alone, which holds no data"
    raise HTTPException(406, f"address: found {path!r:.200} as {name}; expected {expected}")


def _nowhere(path: str) -> str:
    """Return what is said of a ``path`` at which nothing is: where those are listed that were meant."""
    above = path.rpartition("/")[0]
    lists = above if above == "/questions" or above.removeprefix("/page/") in INDEXES else "/sitemap.xml"
    return f"address: found {path!r:.200}; expected an address that {lists} lists"


def _link(rel: str, href: str, media_type: str | None) -> str:
    return f'<{href}>; rel="{rel}"' + (f'; type="{media_type}"' if media_type else "")


PAGES = (page, answered)
