"""What the graph knows of reconciled things, as the data extension of the API hands it out."""

import re
from collections.abc import Iterable

from comity.names import PREFIXES, Iri, Literal, shorten
from comity.reconcile.asked import Extension
from comity.reconcile.kinds import Json, type_of
from comity.reconcile.properties import Property, Value, values
from comity.reconcile.things import SPACE, id_of, thing_of
from comity.store import Graph

INTEGER = re.compile(r"[+-]?\d{1,15}")
DECIMAL = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?")
XSD = PREFIXES["xsd"]


def extended(graph: Graph, asked: Extension) -> Json:
    """Return the data extension response: ``meta``, the properties; ``rows``, the values by id and property.

    A date is a text, as the API's own dates are instants, which would claim more than is known.
    """
    things = {id_: thing_of(id_) for id_ in asked.ids}
    named = [thing for thing in things.values() if thing]
    found = {each.id: values(graph, each, named) for each in asked.properties}
    rows = {
        id_: {
            property_: [cell(value) for value in known.get(thing, ())] if thing else []
            for property_, known in found.items()
        }
        for id_, thing in things.items()
    }
    return {"meta": [_meta(each) for each in asked.properties], "rows": rows}


def proposed(kind: str, properties: Iterable[Property], limit: int | None) -> Json:
    """Return the data extension property proposal for ``kind``, with at most ``limit`` properties."""
    listed = [{"id": each.id, "name": each.name} for each in properties][:limit]
    return {"type": kind, "properties": listed, **({} if limit is None else {"limit": limit})}


def cell(value: Value) -> Json:
    """Return ``value`` as a cell of a table: a thing, a whole number, a number, or a text.

    >>> cell(Value(Literal("31", XSD + "integer"), ()))
    {'int': 31}
    """
    match value.term:
        case Iri(iri) if iri.startswith(SPACE):
            return {"id": id_of(value.term), "name": written(value)}
        case Literal(text, datatype) if datatype == XSD + "integer" and INTEGER.fullmatch(text):
            return {"int": int(text)}
        case Literal(text, datatype) if datatype == XSD + "decimal" and DECIMAL.fullmatch(text):
            return {"float": float(text)}
    return {"str": written(value)}


def written(value: Value) -> str:
    """Return the label of a thing, its CURIE or IRI where it has none, else the text of a value."""
    if isinstance(value.term, Iri):
        return value.names[0] if value.names else shorten(value.term.value)
    return str(value.term)


def _meta(each: Property) -> Json:
    kind = {"type": type_of(each.kind)} if each.kind else {}
    return {"id": each.id, "name": each.name, **kind}
