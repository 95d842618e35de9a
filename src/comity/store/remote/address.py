"""The address of an endpoint: http or https, no more than where it is, and no password in it."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from comity.errors import UsageError
from comity.names import is_iri

SCHEMES = {"http", "https"}
WITH_USER = re.compile(r"//[^/?#]*@")
EXAMPLE = "an address such as https://host/sparql"


def is_address(word: str) -> bool:
    """Tell whether ``word`` is meant as an address, and not as a folder or a file.

    >>> is_address("https://host/sparql"), is_address("graph")
    (True, False)
    """
    return "://" in word


def checked(address: str) -> str:
    """Return ``address``, of a SPARQL endpoint; raises UsageError for what no request may be sent to."""
    if WITH_USER.search(address):
        # Not shown, for what stands there may be a password.
        raise UsageError("the address", "a user in it", "the user in COMITY_USER, without one in the address")
    if not (is_iri(address) and address.isascii() and address.isprintable()):
        raise UsageError(ascii(address), "characters that no address has", EXAMPLE)
    parts = _parts(address)
    if parts.scheme not in SCHEMES:
        raise UsageError(address, f"the scheme {parts.scheme}", "http or https")
    if not parts.hostname or parts.query or parts.fragment:
        raise UsageError(address, "no host, or more than host and path", EXAMPLE)
    return address


def is_private(address: str) -> bool:
    """Tell whether what is sent to ``address`` can be read by nobody on the way: TLS, or this machine.

    >>> is_private("https://host/"), is_private("http://127.0.0.1:7878/"), is_private("http://host/")
    (True, True, False)
    """
    return urlsplit(address).scheme == "https" or is_here(address)


def is_here(address: str) -> bool:
    """Tell whether ``address`` is one of this machine, which is another one to everybody else.

    >>> is_here("http://localhost:8000/"), is_here("http://[::1]/"), is_here("https://host/")
    (True, True, False)
    """
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 (read only here is it checked)
    except ValueError as error:
        raise UsageError(address, str(error), EXAMPLE) from error
    return parts
