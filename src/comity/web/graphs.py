"""Graphs to read, by the SPARQL 1.1 Graph Store Protocol, and those of ours at their own addresses."""

from collections.abc import Iterable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from comity.errors import StoreError, UsageError
from comity.export import union
from comity.names import GRAPH
from comity.store import Statement, Triple, serialise
from comity.web.documents import Document, document
from comity.web.edition import Edition, edition_of
from comity.web.making import kept
from comity.web.sparql.formats import GRAPHS, wanted

WHOLE = "default"


async def graphs(request: Request) -> Response:
    """Return the graph that ``?default`` or ``?graph=`` names."""
    given = request.query_params
    if (WHOLE in given) == ("graph" in given) or len(given.getlist("graph")) > 1:
        raise UsageError("request", "no graph, or more than one", "?default or ?graph=IRI")
    return await _graph(request, WHOLE if WHOLE in given else given["graph"])


async def graph_at(request: Request) -> Response:
    """Return the graph of ours whose IRI ends as the path does."""
    return await _graph(request, GRAPH + request.path_params["name"])


async def _graph(request: Request, name: str) -> Response:
    edition = edition_of(request)
    if name != WHOLE and name not in edition.graphs:
        raise HTTPException(404, f"graph: found {name!r:.200}; expected a graph of this dataset")
    media_type = wanted(request.headers.get("accept"), GRAPHS, request.query_params.get("format"))
    if media_type is None:
        raise HTTPException(406, f"Accept: expected one of {', '.join(GRAPHS)}")
    return await kept(request, ("graph", name, media_type), lambda found: _document(found, name, media_type))


def _document(edition: Edition, name: str, media_type: str) -> Document:
    try:
        return document(serialise(_statements(edition, name), GRAPHS[media_type]), media_type)
    except StoreError as error:
        raise HTTPException(406, str(error)) from error


def _statements(edition: Edition, name: str) -> Iterable[Statement | Triple]:
    if name == WHOLE:
        return union(edition.graph.statements())
    if name in edition.described:
        return [(*triple, name) for triple in edition.described[name]]
    return edition.graph.statements_in(name)
