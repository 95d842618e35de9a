"""What a connection answers itself, before the site has a request: a problem, or a page for people."""

from html import escape
from http import HTTPStatus

from comity.site.routes import match
from comity.web.problems import MEDIA_TYPE, NO_STORE, PAUSES, is_for_people, problem

HTML = "text/html; charset=utf-8"
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{title} · Comity</title>
<h1>{title}</h1>
<p>Found {found}; expected {expected}.</p>
<p><a href="/">The first page</a>, <a href="/query">the query workbench</a></p>
</html>
"""
EXPECTED = {
    408: "the whole of a request within seconds",
    413: "a smaller body",
    414: "a shorter one: a long query is sent by POST, as the query workbench does with what it is given",
    431: "fewer and shorter header lines",
    501: "GET, HEAD, POST or OPTIONS",
    503: "fewer at once",
}


def refusal(status: int, found: str, address: bytes, accept: str | None) -> bytes:
    """Return the whole response with ``status``, after which the connection is closed.

    As much as is known of ``address`` and of the header Accept says whether it is for people.
    """
    is_page = match(address.partition(b"?")[0].decode("latin-1")) is not None
    expected = EXPECTED.get(status, "a request of HTTP that can be read in one way")
    if is_for_people(accept, is_page):
        title = HTTPStatus(status).phrase
        text = PAGE.format(title=title, found=escape(found), expected=expected)
        return _response(status, text.encode(), HTML)
    told = problem(status, f"request: found {found}; expected {expected}", found=found, expected=expected)
    return _response(status, bytes(told.body), MEDIA_TYPE)


def _response(status: int, body: bytes, media_type: str) -> bytes:
    pause = [f"Retry-After: {PAUSES[status]}"] if status in PAUSES else []
    lines = [
        f"HTTP/1.1 {status} {HTTPStatus(status).phrase}",
        f"Content-Type: {media_type}",
        f"Content-Length: {len(body)}",
        f"Cache-Control: {NO_STORE}",
        *pause,
        "Connection: close",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body
