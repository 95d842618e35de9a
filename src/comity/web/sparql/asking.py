"""Read a request as SPARQL 1.1 Protocol says: what is asked, of which graphs, and in which format."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request

from comity.errors import UsageError
from comity.store.pool import Chosen
from comity.web.bodies import FORM, pairs, sent
from comity.web.sparql.formats import GRAPHS, SHORT, TABLES

QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
MOST_FIELDS = 300
KNOWN = {*TABLES, *GRAPHS}
ONCE = ("query", "update")
READ_ONLY = "the graph is changed in its files, not here"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: the query, if there is one, the graphs it chooses, and the word after ``?format=``."""

    query: str | None
    chosen: Chosen
    format: str | None


async def asked(request: Request) -> Asked:
    """Return what ``request`` asks; raises UsageError, or HTTPException where that is no 400."""
    given = pairs(request.scope["query_string"], MOST_FIELDS)
    if request.method == "POST":
        given = await _posted(request, given)
    for name in ONCE:
        if sum(key == name for key, _ in given) > 1:
            raise UsageError("request", f"{name} more than once", "it once")
    fields = dict(given)
    if "update" in fields:
        both = "query" in fields
        raise HTTPException(400 if both else 403, f"request: found an update; expected a query: {READ_ONLY}")
    chosen = Chosen(_values(given, "default-graph-uri"), _values(given, "named-graph-uri"))
    return Asked(fields.get("query"), chosen, _format(_values(given, "format")))


async def _posted(request: Request, given: list[tuple[str, str]]) -> list[tuple[str, str]]:
    kind, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = dict(part.strip().partition("=")[::2] for part in parameters.split(";")).get("charset", "utf-8")
    if kind.strip() == UPDATE:
        raise HTTPException(403, f"request: found an update; expected a query: {READ_ONLY}")
    if kind.strip() not in {FORM, QUERY} or charset.strip('"') != "utf-8":
        expected = f"{FORM} or {QUERY}, in UTF-8"
        raise HTTPException(415, f"Content-Type: found {kind!r:.80} {charset!r:.20}; expected {expected}")
    content = await sent(request)
    is_form = kind.strip() == FORM
    return [*given, *(pairs(content, MOST_FIELDS) if is_form else [("query", _text(content))])]


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise UsageError("query", f"the byte 0x{content[error.start]:02x}", "UTF-8") from error


def _format(words: Sequence[str]) -> str | None:
    """Return the only format that ``words`` name, as some libraries do in several, else the first of them."""
    named = {SHORT.get(word, word) for word in words} & KNOWN
    if len(named) > 1:
        raise UsageError("request", "more than one format", "one")
    return next(iter((*named, *words)), None)


def _values(given: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for key, value in given if key == name))
