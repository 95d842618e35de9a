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

    >>> wanted("text/csv", TABLES), wanted("*/*", GRAPHS), wanted("text/csv", TABLES, "xml")
    ('text/csv', 'text/turtle', 'application/sparql-results+xml')
    """
    if short is None:
        return chosen(accept, tuple(offered))
    media_type = SHORT.get(short, short)
    return media_type if media_type in offered else None
