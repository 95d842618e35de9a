"""Write statements in the syntaxes of RDF, the same bytes for the same statements."""

import re
from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

import pyoxigraph as ox

from comity.errors import StoreError, UsageError
from comity.names import PREFIXES, Iri, Literal, Term, shorten
from comity.store.terms import Statement, Triple, order, theirs

FORMATS = {
    "jsonld": ox.RdfFormat.JSON_LD,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
}
WITH_PREFIXES = {"rdfxml", "trig", "turtle"}
TYPE = Iri(PREFIXES["rdf"] + "type")
Row = tuple[Term | str, ...]
DECLARATIONS = re.compile(rb"\A(?:@prefix [^\n]*\n)+")


def serialise(statements: Iterable[Statement | Triple], format: str) -> bytes:  # noqa: A002 (its usual name)
    """Return ``statements`` in one of ``FORMATS``; formats of triples leave the graphs out.

    The statements are sorted, types first, and only the prefixes in use are written, in alphabetical order.
    Raises UsageError for an unknown format, StoreError for what RDF/XML cannot hold.
    """
    if format not in FORMATS:
        raise UsageError("format", repr(format), " or ".join(FORMATS))
    syntax = FORMATS[format]
    width = 4 if syntax.supports_datasets else 3
    found: list[Row] = sorted({each[:width] for each in statements}, key=_place)
    prefixes = _in_use(found) if format in WITH_PREFIXES else {}
    text = ox.serialize(map(_element, found), format=syntax, prefixes=prefixes) or b""
    return _checked_xml(text) if format == "rdfxml" else DECLARATIONS.sub(_sorted_lines, text)


def _place(statement: Row) -> tuple[object, ...]:
    subject, predicate, value, *graph = statement
    return (graph, order(subject), predicate != TYPE, order(predicate), order(value))


def _element(statement: Row) -> Any:
    parts = [theirs(part) for part in statement]
    return ox.Quad(*parts) if len(parts) == 4 else ox.Triple(*parts)


def _in_use(statements: Iterable[Row]) -> dict[str, str]:
    names = {name for statement in statements for part in statement for name in _iris(part)}
    used = {short.partition(":")[0] for name in names if (short := shorten(name)) != name}
    return {prefix: PREFIXES[prefix] for prefix in sorted(used)}


def _iris(part: Term | str) -> tuple[str, ...]:
    match part:
        case Literal(language=None):
            return (part.datatype,)
        case Iri():
            return (part.value,)
        case str():
            return (part,)
    return ()


def _sorted_lines(declarations: re.Match[bytes]) -> bytes:
    return b"".join(sorted(declarations[0].splitlines(keepends=True)))


def _checked_xml(text: bytes) -> bytes:
    # A carriage return left as it is would be read back as a line feed.
    text = text.replace(b"\r", b"&#13;")
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(text, True)
    except expat.ExpatError as error:
        raise StoreError(
            "RDF/XML", f"text or a name that XML cannot hold ({error})", "another format"
        ) from error
    return text
