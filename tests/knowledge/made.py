"""Results made of any terms, without a query."""

from comity.knowledge import KnowledgeGraph, Result
from comity.knowledge.asked import Asked
from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Table

XSD = PREFIXES["xsd"]
MEETING = Iri("https://w3id.org/comity/id/meeting/secd-5")


def typed(text: str, datatype: str) -> Literal:
    return Literal(text, XSD + datatype)


def said(text: str, language: str) -> Literal:
    return Literal(text, PREFIXES["rdf"] + "langString", language)


def column(kg: KnowledgeGraph, *terms: Term | None, name: str = "value") -> Result:
    return result(kg, (name,), *((term,) for term in terms))


def result(kg: KnowledgeGraph, columns: tuple[str, ...], *rows: tuple[Term | None, ...]) -> Result:
    return Result(kg.graph, Table(columns, rows), Asked("SELECT …"))
