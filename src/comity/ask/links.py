"""Links that open a page at the words that are quoted from it (WICG URL Fragment Text Directives)."""

from urllib.parse import quote, urlsplit

from comity.names import is_iri


def web_link(address: str) -> str | None:
    """Return ``address`` where it is one that a browser may open from our pages: http or https, with a host.

    >>> web_link("javascript:alert(1)"), web_link("https://a.example/")
    (None, 'https://a.example/')
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if is_iri(address) and parts.scheme in {"http", "https"} and host else None


def fragment_link(address: str, wording: str) -> str | None:
    """Return the link that opens ``address`` at ``wording``, or nothing where ``web_link`` gives nothing.

    A dash, an ampersand and a comma have a meaning of their own in a text directive and are escaped as well.

    >>> fragment_link("https://a.example/", "vote-catching, all")
    'https://a.example/#:~:text=vote%2Dcatching%2C%20all'
    """
    link = web_link(address)
    if link is None:
        return None
    text = quote(" ".join(wording.split()), safe="").replace("-", "%2D")
    return f"{link}{'' if '#' in link else '#'}:~:text={text}"
