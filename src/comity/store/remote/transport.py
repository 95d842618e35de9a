"""Send one request, follow nothing, and give up when time is up.

A connection of our own in place of the opener that SPARQLWrapper shares with the whole process: no ``file:``,
no redirects that carry a password elsewhere, no proxy, and certificates always checked.
"""

from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.request import Request

from comity.errors import StoreError
from comity.store.remote.deadline import Deadline
from comity.store.remote.said import printable

CONNECTING = 10.0


class _Watched(HTTPConnection):
    deadline: Deadline

    def connect(self) -> None:
        super().connect()
        # From here on, for TLS as well, the only limit is the time that is left.
        self.deadline.watch(self.sock)
        self.sock.settimeout(self.deadline.left())


class _WatchedHTTPS(HTTPSConnection, _Watched):
    """Between the two, so that the watch begins before the handshake."""


def exchange(request: Request, deadline: Deadline) -> HTTPResponse:
    """Return the response to ``request``, whatever its status, its body unread.

    Raises StoreError where none comes, LimitError where none comes in time.
    """
    kind = _WatchedHTTPS if request.type == "https" else _Watched
    connection = kind(request.host, timeout=min(CONNECTING, deadline.left()))
    connection.deadline = deadline
    deadline.at_end(connection.close)
    headers = {**dict(request.header_items()), "Connection": "close"}
    try:
        connection.request(request.get_method(), request.selector, request.data, headers)
        return connection.getresponse()
    except (OSError, HTTPException, UnicodeError) as error:
        deadline.left()
        raise StoreError(request.full_url.partition("?")[0], *_cause(error)) from error


def _cause(error: Exception) -> tuple[str, str]:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return f"no answer ({printable(reason)})", "a SPARQL endpoint that answers"
