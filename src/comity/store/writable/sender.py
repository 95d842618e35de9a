"""Send requests that change a store, with the login in the form that it asks for."""

from dataclasses import dataclass
from http.client import HTTPResponse
from urllib.request import Request

from comity import __version__
from comity.errors import ComityError, RefusalError, UsageError
from comity.store.limits import Limits
from comity.store.remote.address import is_private
from comity.store.remote.body import Body
from comity.store.remote.deadline import Deadline
from comity.store.remote.login import Login
from comity.store.remote.patience import patiently
from comity.store.remote.refusal import LOGIN, heard
from comity.store.writable.digest import Digest

DONE = range(200, 300)


@dataclass(frozen=True, slots=True)
class Reply:
    """The status of a response, what it said in words, and the ways to log in that it offers."""

    status: int
    said: str
    challenges: tuple[str, ...]


class Sender:
    """The way to a store with a ``login``; every request is kept within ``limits``."""

    def __init__(self, login: Login | None, limits: Limits) -> None:
        self._login = login
        self._limits = limits
        self._digest = Digest(login) if login else None

    def send(self, method: str, address: str, content: tuple[str, bytes] | None = None) -> Reply:
        """Return the reply to a request with ``content``, a media type and bytes; whatever its status.

        Raises UsageError for a login that others could read on the way, StoreError where nobody answers.
        """
        if self._login and not is_private(address):
            raise UsageError(address, "a login that would be sent in clear", "https, or COMITY_… not set")
        request = _request(method, address, content)
        reply = self._with_login(request, address)
        if reply.status == 401 and self._digest:
            # Virtuoso names its challenge only to those who do not log in.
            challenges = reply.challenges or self._sent(request, address).challenges
            if self._digest.takes(challenges):
                return self._with_login(request, address)
        return reply

    def _with_login(self, request: Request, address: str) -> Reply:
        if not (self._login and self._digest):
            return self._sent(request, address)
        header = self._digest.header(request) or self._login.header
        request.add_header("Authorization", header)
        try:
            return self._sent(request, address)
        finally:
            request.remove_header("Authorization")

    def _sent(self, request: Request, address: str) -> Reply:
        place = address.partition("?")[0]
        with Deadline(self._limits.seconds, place) as deadline, patiently(request, deadline) as response:
            body = Body(response, place, deadline, self._limits)
            return _reply(response, body, self._login)


def refusal(reply: Reply, place: str, graph: str) -> ComityError:
    """Return the error for a ``reply`` that is not one of success: of ``graph``, or of the login."""
    if reply.status in {401, 403}:
        return UsageError(place, reply.said, LOGIN)
    return RefusalError(graph, f"a refusal ({reply.said})", f"{place} to take it")


def _request(method: str, address: str, content: tuple[str, bytes] | None) -> Request:
    request = Request(address, method=method, headers={"User-Agent": f"comity/{__version__}"})  # noqa: S310 (checked)
    if content:
        request.data = content[1]
        request.add_header("Content-Type", content[0])
    return request


def _reply(response: HTTPResponse, body: Body, login: Login | None) -> Reply:
    challenges = tuple(response.headers.get_all("WWW-Authenticate", ()))
    said = "" if response.status in DONE else heard(response, body, login)
    return Reply(response.status, said, challenges)
