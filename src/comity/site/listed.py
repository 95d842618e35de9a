"""A list of things as data: what the graph says of each, or a row for each."""

from collections.abc import Callable, Mapping, Sequence

from comity import ask
from comity.catalogue import serialise as written
from comity.names import Iri, Literal
from comity.store import Graph, LocalGraph, Table, Triple, serialise

SYNTAXES: Mapping[str, str] = {"ttl": "turtle", "jsonld": "jsonld"}
TABLES: Mapping[str, Callable[[Table, Sequence[str]], str]] = {
    "csv": lambda table, _: ask.to_csv(table),
    "json": ask.to_json,
}
ENDINGS = (*SYNTAXES, *TABLES)
SAID = "CONSTRUCT {{ ?thing ?says ?value }} WHERE {{ VALUES ?thing {{ {things} }} ?thing ?says ?value }}"


def content(graph: Graph, things: Sequence[Iri], ending: str) -> bytes:
    """Return ``things`` as a file with that ``ending``, one of ``ENDINGS``.

    Formats of RDF have the statements about each, tables the columns ``thing`` and ``label``.
    """
    if ending in SYNTAXES:
        return serialise(_statements(graph, things), SYNTAXES[ending])
    called = ask.labels(graph, things)
    return TABLES[ending](Table(("thing", "label"), _rows(things, called)), ()).encode()


def _rows(things: Sequence[Iri], called: ask.Labels) -> tuple[tuple[Iri, Literal], ...]:
    return tuple((thing, Literal(called(thing), language=called.language(thing))) for thing in things)


def _statements(graph: Graph, things: Sequence[Iri]) -> Sequence[Triple]:
    if not isinstance(graph, LocalGraph):
        return graph.construct(SAID.format(things=" ".join(map(written, things))))
    wanted = set(things)
    found = {each[:3] for each in graph.statements() if each[0] in wanted}
    return sorted(found, key=lambda each: [*map(str, each)])
