"""Things by their IRIs: where their pages are, and what the graph says of them, in each format."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from comity.errors import StoreError
from comity.names import PREFIXES, ROOT, VOCABULARY, Iri
from comity.site import FORMATS, linkset, page_of
from comity.web.descriptions import EXAMPLES, VOID
from comity.web.documents import Document, document
from comity.web.edition import Edition, edition_of
from comity.web.making import kept
from comity.web.media import chosen
from comity.web.sparql.formats import SHORT

HTML = "text/html"
LINKSET, LINKSET_ENDING = "application/linkset+json", "linkset.json"
ENDINGS = {media_type: ending for ending, (_, media_type) in FORMATS.items()}
SEE_OTHER = {"Vary": "Accept", "Cache-Control": "no-cache"}
# The names that are read at addresses of their own, and the graph that holds the vocabulary.
NAMED = (
    "/id/{thing:path}",
    "/ontology/{term:path}",
    "/scheme/{code:path}",
    "/rule/{name:path}",
    "/question/{name:path}",
    "/prefixes",
    "/prefixes/{prefix}",
    "/dataset",
    "/dataset/{part:path}",
    "/catalogue",
    "/contributors",
)
WHOLE = "/graph/ontology/comity"
# Where people read of what a description speaks of.
PAGES = {VOID: "/data", EXAMPLES: "/vocabulary#prefixes"}
# What names of ours begin with, as prefixes shorten it.
SPACES = {ROOT, f"{ROOT}id/", *PREFIXES.values()}


async def thing(request: Request) -> Response:
    """Send the client from an IRI of ours to the page or the data about the thing, as it prefers: 303.

    Where no page speaks of the thing, everybody gets the data.
    """
    edition, name = edition_of(request), request.scope["path"].removeprefix("/").removeprefix("id/")
    page, data = _places(edition, name)
    ending = ending_for(request)
    where = page if page and ending is None else data.format(ending or "ttl")
    return RedirectResponse(where, 303, SEE_OTHER)


async def data(request: Request) -> Response:
    """Return what the graph says of a thing, in the format of the ending."""
    edition, (name, ending) = edition_of(request), _split(request.path_params["file"])
    found = _known(edition, name)
    return await kept(request, ("thing", found, ending), lambda edition: _made(edition, found, ending))


def ending_for(request: Request) -> str | None:
    """Return the ending of the data that the client prefers to a page, by ``?format=`` or Accept; or nothing.

    Raises HTTPException where it takes neither.
    """
    if short := request.query_params.get("format") or _suffix(request.scope["path"]):
        return _named(short)
    liked = chosen(request.headers.get("accept"), (HTML, *ENDINGS))
    if liked is None:
        raise HTTPException(406, f"Accept: expected one of {', '.join((HTML, *ENDINGS))}")
    return ENDINGS.get(liked)


def _suffix(path: str) -> str | None:
    _, dot, ending = path.rpartition(".")
    return ending if dot and ending in FORMATS else None


def _named(short: str) -> str | None:
    if short in {"html", HTML}:
        return None
    ending = short if short in FORMATS else ENDINGS.get(SHORT.get(short, short))
    if ending is None:
        raise HTTPException(406, f"format: found {short!r:.40}; expected html or {', '.join(FORMATS)}")
    return ending


def _split(file: str) -> tuple[str, str]:
    for ending in (LINKSET_ENDING, *FORMATS):
        if file.endswith(f".{ending}"):
            return file.removesuffix(f".{ending}"), ending
    raise HTTPException(404, f"data: found {file!r:.200}; expected a name with {', '.join(FORMATS)}")


def _known(edition: Edition, name: str) -> Iri:
    found = edition.names.get(name)
    if found is None:
        raise HTTPException(404, f"thing: found {name!r:.200}; expected one of this graph")
    return found


def _places(edition: Edition, name: str) -> tuple[str | None, str]:
    """Return the page about the thing that ``name`` ends, if any, and its data, the format left open."""
    if description := edition.told.get(_whole(name)):
        return page_of(f"{ROOT}{name}") or PAGES[description], f"{description}?format={{}}"
    if name not in edition.names and {f"{ROOT}{name}", f"{ROOT}id/{name}"} & SPACES:
        return PAGES[EXAMPLES], f"{EXAMPLES}?format={{}}"
    found = _known(edition, name)
    page = page_of(found.value)
    if found.value.startswith(VOCABULARY) and page and "#" not in page:
        return page, f"{WHOLE}?format={{}}"
    return page, f"/data/{name}.{{}}"


def _whole(name: str) -> str:
    """Return the data set of which ``name`` is a part, as an export names many, else ``name``."""
    kind, *parts = name.split("/")
    return "/".join((kind, *parts[:1])) if kind == "dataset" else name


def _made(edition: Edition, thing: Iri, ending: str) -> Document:
    page = page_of(thing.value)
    if ending == LINKSET_ENDING:
        found = edition.site.page(page or "")
        if found is None:
            raise HTTPException(404, f"thing: found {thing}; expected one with a page")
        return document(linkset(found, edition.absolute), LINKSET)
    try:
        body = edition.site.document(thing.value, ending) or b""
    except StoreError as error:
        raise HTTPException(406, str(error)) from error
    links = [thing.value, *([edition.absolute(page)] if page else [])]
    return document(body, FORMATS[ending][1], {"Link": ", ".join(f'<{to}>; rel="describes"' for to in links)})
