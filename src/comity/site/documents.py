"""What the graph says of one thing as data: what it says itself, and what points at it."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from comity import ask
from comity.catalogue import serialise as written
from comity.errors import UsageError
from comity.names import Iri, Literal, Term, shorten
from comity.record import History, namers
from comity.store import Graph, LocalGraph, Table, Triple, serialise

ABOUT = """
CONSTRUCT {{ {thing} ?says ?value . ?other ?points {thing} }}
WHERE {{ {{ {thing} ?says ?value }} UNION {{ ?other ?points {thing} }} }}
"""
COLUMNS = ("subject", "property", "value")
Writer: TypeAlias = Callable[[Iri, Sequence[Triple], History], bytes]


def document(graph: Graph, thing: Iri, ending: str, history: History) -> bytes | None:
    """Return the statements about ``thing`` in the format with that ``ending`` of an address, one of FORMATS.

    Nothing is what a thing gives that is not in the graph. Formats of RDF have literals as the files do; JSON
    has values by CURIE, what points at the thing, and its part of ``history`` where that is known; CSV a row
    for each statement. Raises UsageError for another format, StoreError for what RDF/XML cannot hold.
    """
    if ending not in WRITERS:
        raise UsageError("format", repr(ending), " or ".join(WRITERS))
    found = statements(graph, thing)
    return WRITERS[ending](thing, found, history) if found else None


def statements(graph: Graph, thing: Iri) -> Sequence[Triple]:
    """Return the statements whose subject or value is ``thing``, sorted; none for what the graph lacks."""
    if isinstance(graph, LocalGraph):
        found = {each[:3] for each in graph.statements_about(thing)}
        return sorted(found, key=lambda each: [*map(str, each)])
    return graph.construct(ABOUT.format(thing=written(thing)), thing.value)


def _rdf(format: str) -> Writer:  # noqa: A002 (its usual name)
    return lambda _thing, found, _history: serialise(found, format)


def _json(thing: Iri, found: Sequence[Triple], history: History) -> bytes:
    says: dict[str, list[object]] = {}
    points: dict[str, list[object]] = {}
    for subject, prop, value in found:
        side, other = (says, value) if subject == thing else (points, subject)
        side.setdefault(shorten(str(prop)), []).append(_plain(other))
    whole: dict[str, object] = {
        "id": shorten(thing.value),
        "iri": thing.value,
        "says": says,
        "pointedAtBy": points,
    }
    if became := history.of(shorten(thing.value), namers(_pointing(thing, found))):
        whole["history"] = [entry.as_json() for entry in became]
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def _plain(term: Term) -> object:
    match term:
        case Literal(value, _, str(language)):
            return {"text": value, "language": language}
        case Literal(value):
            return value
    return shorten(str(term))


def _pointing(thing: Iri, found: Sequence[Triple]) -> Iterator[tuple[str, Iri]]:
    for subject, prop, value in found:
        if value == thing and isinstance(subject, Iri):
            yield ask.local_name(str(prop)), subject


def _csv(_: Iri, found: Sequence[Triple], __: History) -> bytes:
    return ask.to_csv(Table(COLUMNS, tuple(found))).encode()


WRITERS: Mapping[str, Writer] = {
    "ttl": _rdf("turtle"),
    "jsonld": _rdf("jsonld"),
    "nt": _rdf("ntriples"),
    "rdf": _rdf("rdfxml"),
    "json": _json,
    "csv": _csv,
}
