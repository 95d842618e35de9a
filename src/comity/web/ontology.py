"""The files of the vocabulary that data and descriptions name: the JSON-LD context, the shapes."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from comity.store import folders
from comity.web.documents import Document, document
from comity.web.making import kept
from comity.web.things import SEE_OTHER

SHAPES = "/shapes.ttl"
FILES = {"/context.jsonld": "application/ld+json", SHAPES: "text/turtle"}


async def file(request: Request) -> Response:
    """Return the file of the vocabulary at the path."""
    path: str = request.scope["path"]
    return await kept(request, ("ontology", path), lambda _: _read(path))


async def shape(_: Request) -> Response:
    """Send the client from the name of a shape to the file that holds them all: 303."""
    return RedirectResponse(SHAPES, 303, SEE_OTHER)


def _read(path: str) -> Document:
    return document((folders(["ours"]).ontology / path.removeprefix("/")).read_bytes(), FILES[path])
