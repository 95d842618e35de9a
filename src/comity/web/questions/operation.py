"""Answer a question by its name: CSV, JSON or JSON-LD, some rows at a time, with links to the others.

JSON tells in ``notes`` what was assumed; the link ``canonical`` (RFC 6596) has every value, in any format.
"""

from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from comity import ask
from comity.ask import Answer
from comity.errors import UsageError
from comity.site import address
from comity.store import Limits, Table
from comity.web.bodies import values
from comity.web.documents import Document, document
from comity.web.edition import Edition, edition_of
from comity.web.making import kept
from comity.web.questions.jsonld import to_jsonld
from comity.web.sparql.formats import wanted

TYPES = {
    "application/json": "json",
    "text/csv": "csv",
    "application/ld+json": "jsonld",
    "application/sparql-results+json": "json",
}
FORMATS = ("json", "csv", "jsonld")
OWN = ("limit", "offset", "format")
MOST_ROWS = 100_000
USUAL_ROWS = 1_000
SERVICE = '</api/openapi.json>; rel="service-desc"; type="application/vnd.oai.openapi+json"'
Fields = dict[str, list[str]]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the values given, the rows wanted, the media type, and the word after ``?format=``."""

    question: str
    values: Fields
    limit: int
    offset: int
    media_type: str
    short: str | None


async def question(request: Request) -> Response:
    """Return the rows of the answer to the question of that name that were asked for."""
    asked = _asked(request)
    key = ("question", request.url.path, request.scope["query_string"], asked.media_type)
    return await kept(request, key, lambda edition: _answered(edition, asked))


def _asked(request: Request) -> Asked:
    name = request.path_params["name"]
    if name not in edition_of(request).queries:
        raise HTTPException(404, f"question: found {name!r:.80}; expected one of /api/questions")
    given = values(request.scope["query_string"])
    own = {key: _once(key, given.pop(key)) for key in OWN if key in given}
    short = own.get("format")
    if short is not None and short not in FORMATS:
        raise UsageError("format", repr(short), " or ".join(FORMATS))
    media_type = wanted(request.headers.get("accept"), TYPES, short)
    if media_type is None:
        raise HTTPException(406, f"Accept: expected one of {', '.join(TYPES)}")
    limit, offset = _number(own, "limit", USUAL_ROWS, 1), _number(own, "offset", 0, 0)
    return Asked(name, given, limit, offset, media_type, short)


def _answered(edition: Edition, asked: Asked) -> Document:
    query = edition.queries[asked.question]
    answer = ask.answer(edition.graph, query, asked.values, Limits())
    rows = answer.table.rows[asked.offset : asked.offset + asked.limit]
    body = _written(answer, Table(answer.table.columns, rows), TYPES[asked.media_type])
    links = ", ".join([*_others(asked, len(answer.table.rows)), _canonical(answer), SERVICE])
    charset = "; charset=utf-8" if asked.media_type == "text/csv" else ""
    return document(body, asked.media_type + charset, {"Link": links})


def _written(answer: Answer, table: Table, format_: str) -> bytes:
    if format_ == "csv":
        return ask.to_csv(table).encode()
    notes = answer.told(lambda parameter: f"{parameter.name}=")
    if format_ == "json":
        return ask.to_json(table, notes).encode()
    return to_jsonld(answer.query.name, table, notes).encode()


def _canonical(answer: Answer) -> str:
    """Return the link to the same answer, the values that were left out being written out."""
    fields = {name: list(map(ask.written, terms)) for name, terms in answer.asked.items()}
    return f'<{address(f"/api/questions/{answer.query.name}", **fields)}>; rel="canonical"'


def _others(asked: Asked, rows: int) -> list[str]:
    before, after = max(0, asked.offset - asked.limit), asked.offset + asked.limit
    places = {"next": after if after < rows else None, "prev": before if asked.offset else None}
    return [f'<{_address(asked, place)}>; rel="{rel}"' for rel, place in places.items() if place is not None]


def _address(asked: Asked, offset: int) -> str:
    short = {"format": asked.short} if asked.short else {}
    fields = {**asked.values, **short, "limit": asked.limit, "offset": offset}
    return f"/api/questions/{asked.question}?{urlencode(fields, doseq=True)}"


def _once(name: str, values: list[str]) -> str:
    if len(values) > 1:
        raise UsageError("request", f"{name} more than once", "it once")
    return values[0]


def _number(given: dict[str, str], name: str, usual: int, least: int) -> int:
    text = given.get(name, str(usual))
    if not (text.isascii() and text.isdecimal() and len(text) < 9 and least <= int(text) <= MOST_ROWS):
        raise UsageError(name, repr(text), f"a whole number from {least} to {MOST_ROWS:,}")
    return int(text)
