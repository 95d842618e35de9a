"""Find the endpoint of a site by its description (VoID, 6.1 and 7.2), where its own address was given."""

from urllib.parse import urljoin, urlsplit
from urllib.request import Request

import pyoxigraph as ox

from comity import __version__
from comity.errors import LimitError, StoreError
from comity.names import PREFIXES
from comity.store.limits import Limits
from comity.store.remote.body import Body
from comity.store.remote.deadline import Deadline
from comity.store.remote.reading import statements
from comity.store.remote.transport import exchange

WELL_KNOWN, TURTLE = ".well-known/void", "text/turtle"
ENDPOINT = PREFIXES["void"] + "sparqlEndpoint"
HEADERS = {"Accept": TURTLE, "Accept-Encoding": "identity", "User-Agent": f"comity/{__version__}"}


def is_site(address: str) -> bool:
    """Tell whether ``address`` is that of a folder, in which a description may stand.

    >>> is_site("http://host"), is_site("http://host/comity/"), is_site("http://host/sparql")
    (True, True, False)
    """
    path = urlsplit(address).path
    return not path or path.endswith("/")


def endpoint_of(site: str, limits: Limits) -> str | None:
    """Return the SPARQL endpoint that the description of ``site`` names; nothing for none, or for several."""
    request = Request(urljoin(f"{site.rstrip('/')}/", WELL_KNOWN), headers=HEADERS)  # noqa: S310 (checked)
    try:
        with Deadline(limits.seconds, site) as deadline:
            response = exchange(request, deadline)
            if response.status != 200 or response.headers.get_content_type() != TURTLE:
                return None
            said = statements(Body(response, site, deadline, limits), ox.RdfFormat.TURTLE)
    except (LimitError, StoreError):
        return None
    found = {str(value) for _, predicate, value in said if predicate.value == ENDPOINT}
    return found.pop() if len(found) == 1 else None


def is_beside(endpoint: str, site: str) -> bool:
    """Tell whether both are of one origin, so that a login for the one is for the other (RFC 6454).

    >>> is_beside("http://host/sparql", "http://host/"), is_beside("http://other/sparql", "http://host/")
    (True, False)
    """
    return urlsplit(endpoint)[:2] == urlsplit(site)[:2]
