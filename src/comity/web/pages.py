"""Pages over HTTP: made once for each edition, kept, and sent with signposts for machines."""

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from comity.errors import ComityError
from comity.names import is_iri
from comity.site import FORMATS, Page, links
from comity.web.bodies import sent, values
from comity.web.documents import Document, document, respond
from comity.web.edition import Edition, edition_of
from comity.web.making import in_turn, kept
from comity.web.media import chosen
from comity.web.problems import MEDIA_TYPE, problem, status_of
from comity.web.things import SEE_OTHER, ending_for

HTML = "text/html; charset=utf-8"
MACHINE = MEDIA_TYPE
SERVICES = (
    '</api/openapi.json>; rel="service-desc"; type="application/vnd.oai.openapi+json"',
    '</questions>; rel="service-doc"; type="text/html"',
    '</.well-known/api-catalog>; rel="api-catalog"',
)


async def page(request: Request) -> Response:
    """Return the page at the path, or send the client to the data behind it where it prefers that."""
    edition, path, query = edition_of(request), request.scope["path"], request.scope["query_string"]
    if not is_iri(edition.absolute(path)):
        raise HTTPException(404, f"address: found {path!r:.200}; expected one of /sitemap.xml")
    if ending := ending_for(request):
        return await _data(request, edition, ending)
    key = ("page", path, query)
    return await kept(request, key, lambda edition: _made(edition, path, query))


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


def _made(edition: Edition, path: str, query: bytes) -> Document:
    try:
        found = edition.site.page(path, values(query))
    except ComityError as error:
        refused = _written(edition, edition.site.refused(path, error))
        return replace(refused, status=status_of(error))
    if found is None:
        raise HTTPException(404, f"address: found {path!r:.200}; expected one of /sitemap.xml")
    return _written(edition, found)


def _written(edition: Edition, found: Page) -> Document:
    signposts = [_link(each.rel, each.href, each.media_type) for each in links(found)]
    services = SERVICES if found.address == "/" else ()
    told = {"Link": ", ".join((*signposts, *services))} if signposts else {}
    return document(edition.site.html(found).encode(), HTML, told, found.status)


async def lost(request: Request, detail: str) -> Response:
    """Return what says that nothing is there: to people with what comes nearest, to machines as a problem."""
    accept = request.headers.get("accept", "")
    if "text/html" not in accept or chosen(accept, (MACHINE, "text/html")) == MACHINE:
        return problem(404, detail)
    edition = edition_of(request)
    made = await in_turn(request, lambda: _written(edition, edition.site.missing(request.scope["path"])))
    return respond(request, made)


async def _data(request: Request, edition: Edition, ending: str) -> Response:
    path, given = request.scope["path"].removesuffix(f".{ending}"), values(request.scope["query_string"])
    found = await in_turn(request, lambda: edition.site.page(path, given))
    if found and (rows := edition.site.rows(found, ending)):
        return respond(request, document(rows, FORMATS[ending][1]))
    for other in found.alternates if found else ():
        if other.address.partition("?")[0].endswith(f".{ending}"):
            return RedirectResponse(other.address, 303, SEE_OTHER)
    raise HTTPException(406 if found else 404, f"{path!r:.200}: found no {ending}; expected a page with it")


def _link(rel: str, href: str, media_type: str | None) -> str:
    return f'<{href}>; rel="{rel}"' + (f'; type="{media_type}"' if media_type else "")
