"""Pages over HTTP: made once for each edition, kept, and sent with signposts for machines."""

from dataclasses import replace

from starlette.concurrency import run_in_threadpool as in_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from comity.errors import ComityError
from comity.names import is_iri
from comity.site import FORMATS, Page, links
from comity.web.bodies import sent, values
from comity.web.documents import Document, document, respond
from comity.web.edition import Edition, edition_of
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
    found = edition.documents.get(key)
    if found is None:
        made = await in_thread(_made, edition, path, query)
        if made is None:
            raise HTTPException(404, f"address: found {path!r:.200}; expected one of /sitemap.xml")
        found = edition.documents.put(key, made) if made.status == 200 else made
    return respond(request, found)


async def answered(request: Request) -> Response:
    """Return the workbench with the answer to the query in its form, for readers without scripts."""
    edition, form = edition_of(request), await sent(request)
    made = await in_thread(edition.site.answered, values(form))
    return respond(request, document(edition.site.html(made).encode(), HTML, status=made.status))


async def fetched(request: Request) -> Response:
    """Return the JSON that a script fetches."""
    edition, path, query = edition_of(request), request.scope["path"], request.scope["query_string"]
    key = ("fetched", path, query)
    found = edition.documents.get(key)
    if found is None:
        body = await in_thread(edition.site.data, path, values(query))
        found = edition.documents.put(key, document(body or b"", FORMATS["json"][1]))
    return respond(request, found)


def _made(edition: Edition, path: str, query: bytes) -> Document | None:
    try:
        found = edition.site.page(path, values(query))
    except ComityError as error:
        refused = _written(edition, edition.site.refused(path, error))
        return replace(refused, status=status_of(error))
    return _written(edition, found) if found else None


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
    made = await in_thread(_written, edition, edition.site.missing(request.scope["path"]))
    return respond(request, made)


async def _data(request: Request, edition: Edition, ending: str) -> Response:
    path = request.scope["path"].removesuffix(f".{ending}")
    found = await in_thread(edition.site.page, path, values(request.scope["query_string"]))
    if found and (rows := edition.site.rows(found, ending)):
        return respond(request, document(rows, FORMATS[ending][1]))
    for other in found.alternates if found else ():
        if other.address.partition("?")[0].endswith(f".{ending}"):
            return RedirectResponse(other.address, 303, SEE_OTHER)
    raise HTTPException(406 if found else 404, f"{path!r:.200}: found no {ending}; expected a page with it")


def _link(rel: str, href: str, media_type: str | None) -> str:
    return f'<{href}>; rel="{rel}"' + (f'; type="{media_type}"' if media_type else "")
