"""Write statements in the syntaxes of RDF, the same bytes for the same statements."""

import re
from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

import pyoxigraph as ox

from comity.errors import StoreError, UsageError
from comity.names import PREFIXES, Iri, Term
from comity.store.terms import Statement, Triple, order, theirs

FORMATS = {
    "jsonld": ox.RdfFormat.JSON_LD,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
}
TYPE = Iri(PREFIXES["rdf"] + "type")
Row = tuple[Term | str, ...]

DECLARATIONS = re.compile(rb"(?:@prefix [^\n]*\n)+")
NAMESPACE = re.compile(rb' xmlns:([\w-]+)="[^"]*"')
# Possessive and not inside a word, so that a long word without a colon is read once.
PREFIXED = re.compile(rb"(?<![\w-])([\w-]++):")


def serialise(statements: Iterable[Statement | Triple], format: str) -> bytes:  # noqa: A002 (its usual name)
    """Return ``statements`` in one of ``FORMATS``; formats of triples leave the graphs out.

    The statements are sorted, types first, and only the prefixes in use are written, in alphabetical order.
    Raises UsageError for an unknown format, StoreError for what RDF/XML cannot hold.
    """
    if format not in FORMATS:
        raise UsageError("format", repr(format), " or ".join(FORMATS))
    syntax = FORMATS[format]
    width = 4 if syntax.supports_datasets else 3
    rows: list[Row] = sorted({each[:width] for each in statements}, key=_place)
    prefixes = PREFIXES if format in {"rdfxml", "trig", "turtle"} else None
    text = ox.serialize(map(_element, rows), format=syntax, prefixes=prefixes) or b""
    return _xml(text) if format == "rdfxml" else _with_prefixes_in_use(text)


def _place(row: Row) -> tuple[object, ...]:
    subject, predicate, value, *graph = row
    return (graph, order(subject), predicate != TYPE, order(predicate), order(value))


def _element(row: Row) -> Any:
    parts = [theirs(part) for part in row]
    return ox.Quad(*parts) if len(parts) == 4 else ox.Triple(*parts)


def _with_prefixes_in_use(text: bytes) -> bytes:
    declared = DECLARATIONS.match(text)
    if declared is None:
        return text
    body = text[declared.end() :]
    used = set(PREFIXED.findall(body))
    lines = sorted(line for line in declared[0].splitlines(keepends=True) if line.split()[1][:-1] in used)
    return b"".join([*lines, body])


def _xml(text: bytes) -> bytes:
    used = {b"rdf", *(name for name in re.findall(rb"<([\w-]+):", text))}
    head, root, body = text.partition(b"<rdf:RDF")
    names, end, body = body.partition(b">")
    kept = sorted(each[0] for each in NAMESPACE.finditer(names) if each[1] in used)
    # A carriage return left as it is would be read back as a line feed.
    text = b"".join([head, root, *kept, end, body.replace(b"\r", b"&#13;")])
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(text, True)
    except expat.ExpatError as error:
        raise StoreError(
            "RDF/XML", f"text or a name that XML cannot hold ({error})", "another format"
        ) from error
    return text
