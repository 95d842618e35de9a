"""Who asks: a user with a password, or the bearer of a token. Neither is ever shown."""

import os
import re
from base64 import b64encode
from dataclasses import dataclass, field

from comity.errors import UsageError

TOKEN = re.compile(r"[A-Za-z0-9._~+/-]+=*")


@dataclass(frozen=True, slots=True)
class Login:
    """What a request says of its sender: ``header`` is the value of Authorization (RFC 9110, 11.6.2)."""

    header: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)

    def hidden(self, text: str) -> str:
        """Return ``text`` without the secrets, which an error of the other side may repeat."""
        for secret in self.secrets:
            text = text.replace(secret, "…")
        return text


def basic(user: str, password: str) -> Login:
    """Return the login of ``user`` (Basic, RFC 7617); raises UsageError for a name that cannot be sent."""
    if not user or ":" in user or not (user + password).isprintable():
        raise UsageError("COMITY_USER", "a name or password that cannot be sent", "no colon, no controls")
    pair = b64encode(f"{user}:{password}".encode()).decode()
    return Login(f"Basic {pair}", tuple(each for each in (pair, password) if each))


def bearer(token: str) -> Login:
    """Return the login of who bears ``token`` (Bearer, RFC 6750); raises UsageError for what is no token."""
    if not TOKEN.fullmatch(token):
        raise UsageError("COMITY_TOKEN", "characters that no token has", "a token as in RFC 6750")
    return Login(f"Bearer {token}", (token,))


def from_environment() -> Login | None:
    """Return the login of COMITY_TOKEN, or of COMITY_USER and COMITY_PASSWORD; nothing where none is set.

    Raises UsageError for both kinds at once, and for one of a pair alone.
    """
    names = ("COMITY_TOKEN", "COMITY_USER", "COMITY_PASSWORD")
    token, user, password = (os.environ.get(name, "") for name in names)
    if token and not (user or password):
        return bearer(token)
    if user and password and not token:
        return basic(user, password)
    if token or user or password:
        raise UsageError(
            "the environment", "half a login, or two", "COMITY_TOKEN, or COMITY_USER with COMITY_PASSWORD"
        )
    return None
