"""The address ``/sparql``: a query in, an answer out, whole or not at all (SPARQL 1.1 Protocol)."""

import hashlib
import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from comity.errors import UsageError
from comity.store.pool import Job, Reply
from comity.web.clients import client_of
from comity.web.documents import FRESH, conditions, document, respond, tag_of, zips
from comity.web.edition import Edition, edition_of
from comity.web.media import chosen
from comity.web.problems import failure
from comity.web.sparql.asking import Asked, asked
from comity.web.sparql.description import description
from comity.web.sparql.formats import GRAPHS, TABLES, wanted

CUT = "X-Result-Limit-Reached"
VARY = "Accept, Accept-Encoding"
HTML = "text/html"
# What gives another value each time it is asked; where in doubt, an answer is not kept.
CHANGING = re.compile(r"\b(?:BNODE|NOW|RAND|STRUUID|UUID)\b")
SELDOM = ("BNODE", "NOW", "RAND", "UUID")


async def sparql(request: Request) -> Response:
    """Return the answer to a query, or what the service is where there is none."""
    edition, given = edition_of(request), await asked(request)
    if _is_person(request, given):
        where = f"/query?{request.url.query}" if given.query else "/query"
        return RedirectResponse(where, 303, {"Vary": "Accept"})
    if given.query is None:
        return _described(request, edition)
    return await _answered(request, edition, given, given.query)


def _is_person(request: Request, given: Asked) -> bool:
    accept = request.headers.get("accept", "")
    if request.method == "POST" or given.format or HTML not in accept:
        return False
    return chosen(accept, (HTML, *TABLES, *GRAPHS)) == HTML


def _described(request: Request, edition: Edition) -> Response:
    media_type = wanted(request.headers.get("accept"), GRAPHS)
    if request.method == "POST" or media_type is None:
        raise UsageError("request", "no query", "?query=…")
    return respond(request, document(description(edition, GRAPHS[media_type]), media_type))


async def _answered(request: Request, edition: Edition, given: Asked, query: str) -> Response:
    accept = request.headers.get("accept")
    table, graph = wanted(accept, TABLES, given.format), wanted(accept, GRAPHS, given.format)
    if table is None and graph is None:
        raise HTTPException(406, f"Accept: expected one of {', '.join((*TABLES, *GRAPHS))}")
    types = {TABLES[table] if table else None: table, GRAPHS[graph] if graph else None: graph}
    job = Job(query, table and TABLES[table], graph and GRAPHS[graph], zips(request), given.chosen)
    tag = None if _changes(query) else _tag(edition, job, f"{table} {graph}")
    if tag and (refused := conditions(request, tag, is_zipped=False)):
        return refused
    try:
        answer = await _kept(edition, job, tag, client_of(request))
    except UsageError as error:
        return failure(error, 406)
    return _response(answer, types[answer.format] or "", tag)


def _changes(query: str) -> bool:
    folded = query.upper()
    return any(word in folded for word in SELDOM) and CHANGING.search(folded) is not None


def _tag(edition: Edition, job: Job, types: str) -> str:
    said = "\0".join([edition.digest, job.text, types, *job.chosen.default, "", *job.chosen.named])
    return hashlib.sha256(said.encode(errors="surrogatepass")).hexdigest()[:32]


async def _kept(edition: Edition, job: Job, tag: str | None, client: str) -> Reply:
    key = (tag, job.zipped)
    if tag and (known := edition.answers.get(key)):
        return known
    reply = await edition.pool.run(job, client)
    return edition.answers.put(key, reply) if tag else reply


def _response(reply: Reply, media_type: str, tag: str | None) -> Response:
    headers = {"Vary": VARY, "Cache-Control": FRESH if tag else "no-store"}
    if tag:
        headers["ETag"] = tag_of(tag, reply.zipped)
    if reply.zipped:
        headers["Content-Encoding"] = "gzip"
    if reply.cut:
        headers[CUT] = "true"
    return Response(reply.body, 200, headers, media_type)
