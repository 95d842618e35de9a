"""What went wrong, for machines: problem details in JSON (RFC 9457)."""

import json
import re
from http import HTTPStatus

from starlette.responses import Response

from comity.errors import BusyError, ComityError, LateError, LimitError, QueryError, StoreError, UsageError
from comity.web.media import chosen

MEDIA_TYPE = "application/problem+json"
# Seconds after which it may help to ask again.
PAUSES = {503: "2", 504: "60"}
NO_STORE = "no-store"
LINE = re.compile(r":(\d+)$")
STATUS: dict[type[ComityError], int] = {
    BusyError: 503,
    LateError: 504,
    LimitError: 500,
    QueryError: 400,
    StoreError: 503,
    UsageError: 400,
}


def problem(status: int, detail: str, **more: object) -> Response:
    """Return a response with ``status`` that says in ``detail`` what went wrong, with ``more`` members."""
    title = HTTPStatus(status).phrase
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    body = json.dumps(told, ensure_ascii=False, indent=1).encode(errors="backslashreplace")
    return Response(body, status, headers(status), MEDIA_TYPE)


def is_for_people(accept: str | None, is_page: bool) -> bool:
    """Tell whether one that sends ``accept`` is told of a failure by a page.

    Where it does not say, it gets what the address gives: a page where there are pages, elsewhere a problem.
    """
    machine = (MEDIA_TYPE, "application/json")
    offered = ("text/html", *machine) if is_page else (*machine, "text/html")
    return chosen(accept, offered) == "text/html"


def headers(status: int) -> dict[str, str]:
    """Return the headers of any answer with the ``status`` of an error."""
    pause = {"Retry-After": PAUSES[status]} if status in PAUSES else {}
    return {"Cache-Control": NO_STORE, "Vary": "Accept", **pause}


def failure(error: ComityError, status: int | None = None) -> Response:
    """Return the response for an ``error`` of ours; that for a query says on which line it is wrong."""
    line = LINE.search(error.where) if isinstance(error, QueryError) else None
    place = {"line": int(line[1])} if line else {}
    return problem(
        status or status_of(error), str(error), found=error.found, expected=error.expected, **place
    )


def as_error(detail: str) -> ComityError:
    """Return the error that ``detail`` tells in one sentence, as ours do.

    >>> as_error("format: found 'exe'; expected 'html'").expected
    "'html'"
    """
    where, _, said = detail.partition(": found ")
    found, _, expected = said.partition("; expected ")
    return (
        UsageError(where, found, expected) if found and expected else UsageError("request", detail, "another")
    )


def status_of(error: ComityError) -> int:
    """Return the status by which HTTP tells an ``error`` of ours."""
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
