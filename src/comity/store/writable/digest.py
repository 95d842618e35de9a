"""Digest authentication (RFC 7616, MD5), which Virtuoso asks of writers; the standard library reckons it."""

from base64 import b64decode
from collections.abc import Iterable
from urllib.error import URLError
from urllib.request import (
    AbstractDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    parse_http_list,
    parse_keqv_list,
)

from comity.errors import UsageError
from comity.store.remote.login import Login

BASIC, DIGEST = "basic ", "digest "


class Digest:
    """Answers to the challenges of a server, for the user and password of a basic ``login``."""

    def __init__(self, login: Login) -> None:
        self._login = login
        self._challenge: dict[str, str] | None = None
        self._passwords = HTTPPasswordMgrWithDefaultRealm()
        self._handler = AbstractDigestAuthHandler(self._passwords)

    def takes(self, challenges: Iterable[str]) -> bool:
        """Tell whether one of ``challenges`` is of this kind; it is answered from now on."""
        ours = [each[len(DIGEST) :] for each in challenges if each.lower().startswith(DIGEST)]
        if not ours or not self._login.header.lower().startswith(BASIC):
            return False
        self._challenge = parse_keqv_list([part for part in parse_http_list(ours[0]) if "=" in part])
        return True

    def header(self, request: Request) -> str | None:
        """Return the Authorization of ``request``, or nothing where no challenge was taken.

        Raises UsageError for a challenge that the standard library cannot answer.
        """
        if self._challenge is None:
            return None
        user, _, password = b64decode(self._login.header[len(BASIC) :]).decode().partition(":")
        self._passwords.add_password(None, request.full_url, user, password)
        try:
            answer = self._handler.get_authorization(request, self._challenge)
        except (ValueError, URLError) as error:
            raise UsageError(request.host, str(error), "digest authentication by MD5, or another") from error
        return f"Digest {answer}"
