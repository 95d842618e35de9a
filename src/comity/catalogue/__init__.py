"""Question files: read them, bind values to them, and say where they break the rules of STYLE 4."""

from comity.catalogue.binding import bind
from comity.catalogue.counts import Count, counts
from comity.catalogue.header import read_header
from comity.catalogue.pattern import asking
from comity.catalogue.query import (
    ANY,
    MOST_BYTES,
    PLACEHOLDER,
    Parameter,
    Query,
    find,
    is_plain,
    load,
    names,
    prefixes,
    read,
    read_text,
)
from comity.catalogue.rules import Fault, findings
from comity.catalogue.terms import parse_terms, serialise

__all__ = [
    "ANY",
    "MOST_BYTES",
    "PLACEHOLDER",
    "Count",
    "Fault",
    "Parameter",
    "Query",
    "asking",
    "bind",
    "counts",
    "find",
    "findings",
    "is_plain",
    "load",
    "names",
    "parse_terms",
    "prefixes",
    "read",
    "read_header",
    "read_text",
    "serialise",
]
