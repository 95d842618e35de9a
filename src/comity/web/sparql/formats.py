"""The media types in which an endpoint answers, the first of each being what a client gets that wants any."""

from collections.abc import Mapping

from comity.web.media import chosen

TABLES: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPHS: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/trig": "trig",
    "application/n-quads": "nquads",
}
HTML = "text/html"
# What people may write after ?format=, since a browser cannot set headers.
SHORT: Mapping[str, str] = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
    "nq": "application/n-quads",
    "srj": "application/sparql-results+json",
    "srx": "application/sparql-results+xml",
    **{name: media_type for media_type, name in GRAPHS.items()},
    **{name: media_type for media_type, name in reversed(list(TABLES.items()))},
}


def wanted(accept: str | None, offered: Mapping[str, str], short: str | None = None) -> str | None:
    """Return which media type of ``offered`` to answer in, by the word after ``?format=``, else by Accept.

    A word for something else, as some libraries send with every query, gives way to an Accept that names one.

    >>> wanted("text/csv", TABLES), wanted("*/*", GRAPHS), wanted("text/csv", TABLES, "xml")
    ('text/csv', 'text/turtle', 'application/sparql-results+xml')
    >>> wanted("application/rdf+xml", GRAPHS, "xml"), wanted("*/*", GRAPHS, "xml")
    ('application/rdf+xml', None)
    """
    media_type = SHORT.get(short, short) if short else None
    if media_type in offered:
        return media_type
    return chosen(accept, tuple(offered)) if short is None or _names(accept, offered) else None


def _names(accept: str | None, offered: Mapping[str, str]) -> bool:
    """Tell whether ``accept`` names one of ``offered``; a browser's names XML for want of anything better."""
    named = (accept or "").lower()
    return HTML not in named and any(media_type in named for media_type in offered)
