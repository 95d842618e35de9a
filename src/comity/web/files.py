"""The whole graph as files to take away, and what describes it: VoID, examples, catalogue, site map."""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from comity.export import archive, dumps, union
from comity.site import NETWORK_FILES, address, file_of
from comity.site.sitemap import sitemap as sitemap_of
from comity.store import serialise
from comity.web.bodies import values
from comity.web.descriptions import ARCHIVE, EXAMPLES, VOID
from comity.web.documents import FOREVER, Document, document
from comity.web.edition import Edition, edition_of
from comity.web.making import kept
from comity.web.sparql.formats import GRAPHS, wanted

LONGEST_NAME = 120
TYPES = {
    "comity.nq": "application/n-quads",
    "comity.trig": "application/trig",
    "comity.ttl": "text/turtle",
    "comity.rdf": "application/rdf+xml",
    ARCHIVE: "application/zip",
}
ROBOTS = """\
User-agent: *
Disallow: /sparql
Disallow: /query
Disallow: /api/
Disallow: /reconcile
Disallow: /search
Sitemap: {base}/sitemap.xml
"""
LINKSET = "application/linkset+json"


async def dump(request: Request) -> Response:
    """Return the whole graph as one file."""
    name = request.path_params["name"]
    if name not in TYPES:
        raise HTTPException(404, f"file: found {name!r:.80}; expected one of {', '.join(TYPES)}")
    return await kept(request, ("dump", name), lambda edition: _dump(edition, name))


async def network(request: Request) -> Response:
    """Return the network of a page as a file, in the format of the ending."""
    ending, query = request.path_params["ending"], request.scope["query_string"]
    if ending not in NETWORK_FILES:
        raise HTTPException(404, f"network: found {ending!r:.80}; expected one of {', '.join(NETWORK_FILES)}")
    return await kept(request, ("network", ending, query), lambda edition: _network(edition, ending, query))


async def void(request: Request) -> Response:
    """Return the description of what the data holds (VoID)."""
    return await _described(request, VOID)


async def examples(request: Request) -> Response:
    """Return the questions as RDF, for SPARQL editors that list examples."""
    return await _described(request, EXAMPLES)


async def catalog(request: Request) -> Response:
    """Return the services of this site as a link set (RFC 9727)."""
    return await kept(request, "api-catalog", _catalog)


async def sitemap(request: Request) -> Response:
    """Return the addresses of all pages for search engines (sitemaps.org)."""
    return await kept(request, "sitemap", _sitemap)


async def robots(request: Request) -> Response:
    """Return what crawlers should leave alone (RFC 9309)."""
    return PlainTextResponse(ROBOTS.format(base=edition_of(request).base))


async def static(request: Request) -> Response:
    """Return a file that pages load, whose name changes with its content."""
    edition = edition_of(request)
    path = request.scope["path"]
    if path not in edition.site.files:
        raise HTTPException(404, "file: found no such name; expected one that a page links to")
    media_type = "text/css" if path.endswith(".css") else "text/javascript"
    return await kept(request, path, lambda found: document(found.site.files[path], media_type, age=FOREVER))


async def alive(request: Request) -> Response:
    """Say that the server answers, and from which data set."""
    edition = edition_of(request)
    told = {"status": "ok", "dataset": edition.digest, "version": edition.graph.version}
    return Response(json.dumps(told), 200, {"Cache-Control": "no-store"}, "application/json")


async def _described(request: Request, name: str) -> Response:
    media_type = wanted(request.headers.get("accept"), GRAPHS, request.query_params.get("format"))
    if media_type is None:
        raise HTTPException(406, f"Accept: expected one of {', '.join(GRAPHS)}")

    def make(edition: Edition) -> Document:
        return document(serialise(edition.described[edition.base + name], GRAPHS[media_type]), media_type)

    return await kept(request, (name, media_type), make)


def _dump(edition: Edition, name: str) -> Document:
    data = archive(edition.graph, f"{edition.base}/sparql") if name == ARCHIVE else _written(edition, name)
    return document(data, TYPES[name], {"Content-Disposition": f'attachment; filename="{name}"'})


def _network(edition: Edition, ending: str, query: bytes) -> Document:
    data = edition.site.network_file(values(query), ending)
    # The file in HTML has its script inside, which no page of ours may: it is opened elsewhere.
    told = {"Content-Disposition": f'attachment; filename="{_named(ending, values(query))}"'}
    return document(data, NETWORK_FILES[ending].media_type, told)


def _named(ending: str, given: Mapping[str, Sequence[str]]) -> str:
    """Return what the file of a network is called when it is saved, as in a folder of pages."""
    name, plain = file_of(address(f"/network.{ending}", **given)), f"network.{ending}"
    return name if len(name) <= LONGEST_NAME else plain


def _written(edition: Edition, name: str) -> bytes:
    found = dumps(edition.graph, union(edition.graph.statements()))
    return next(data for each, data in found if each == name)


def _catalog(edition: Edition) -> Document:
    base = edition.base
    described = {"href": f"{base}/api/openapi.json", "type": "application/vnd.oai.openapi+json"}
    services = [
        {
            "anchor": f"{base}/api/questions",
            "service-desc": [described],
            "service-doc": [{"href": f"{base}/questions", "type": "text/html"}],
            "status": [{"href": f"{base}/healthz"}],
        },
        {
            "anchor": f"{base}/sparql",
            "service-desc": [{"href": f"{base}/sparql", "type": "text/turtle"}],
            "service-doc": [{"href": f"{base}/query", "type": "text/html"}],
            "service-meta": [{"href": f"{base}{VOID}", "type": "text/turtle"}],
        },
        {"anchor": f"{base}/reconcile", "service-desc": [{"href": f"{base}/reconcile"}]},
    ]
    items = [{"href": each["anchor"]} for each in services]
    catalogue = {"anchor": f"{base}/.well-known/api-catalog", "item": items}
    return document(json.dumps({"linkset": [catalogue, *services]}, indent=1).encode(), LINKSET)


def _sitemap(edition: Edition) -> Document:
    addresses = (edition.base + quote(each, safe="/?&=:,%#") for each in edition.site.addresses())
    return document(sitemap_of(addresses), "application/xml")
