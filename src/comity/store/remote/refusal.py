"""The error for a response that is no answer: it says what the other side said."""

from http.client import HTTPResponse

from comity.errors import ComityError, LimitError, QueryError, StoreError, UsageError
from comity.store.remote.body import Body
from comity.store.remote.login import Login
from comity.store.remote.said import printable, words_of

FIRST_LINES = 2_000
HTML = "text/html"
SPOKEN = {HTML, "text/plain"}
IS_IT = "is this the address of the endpoint?"
LOGIN = "COMITY_USER and COMITY_PASSWORD, or COMITY_TOKEN, for this address"
PATIENCE = "a server that has time; try again later"
WITHIN = f"an answer; {IS_IT}"
EXPECTED = {404: WITHIN, 405: WITHIN, 429: PATIENCE, 503: PATIENCE}


def refusal(response: HTTPResponse, body: Body, login: Login | None) -> ComityError:
    """Return the error for a ``response`` with a status other than 200."""
    said = heard(response, body, login)
    if 300 <= response.status < 400:
        return StoreError(body.address, f"a redirection ({said})", "an address that answers itself")
    match response.status:
        case 400:
            return QueryError(body.where, 1, f"a query that {body.address} refuses ({said})", "one it takes")
        case 401 | 403:
            return UsageError(body.address, said, LOGIN)
    return StoreError(body.address, said, EXPECTED.get(response.status, "an answer"))


def heard(response: HTTPResponse, body: Body, login: Login | None) -> str:
    """Return the status, the headers that say what to do, and the first lines of the body, on one line."""
    headers = [
        f"{name}: {value}" for name in ("Location", "Retry-After") if (value := response.headers[name])
    ]
    parts = [f"{response.status} {response.reason}".strip(), *headers, _first_lines(response, body)]
    text = " | ".join(part for part in parts if part)
    return printable(login.hidden(text) if login else text)


def _first_lines(response: HTTPResponse, body: Body) -> str:
    try:
        lines = body.read(FIRST_LINES).decode(errors="replace")
    except (StoreError, LimitError):  # the status is told all the same
        return ""
    return (words_of(lines) if response.headers.get_content_type() == HTML else lines).strip()
