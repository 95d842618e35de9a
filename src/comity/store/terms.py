"""Terms of pyoxigraph as terms of ours, and back."""

from typing import Any

import pyoxigraph as ox

from comity.errors import QueryError
from comity.names import Blank, Iri, Literal, Term

Triple = tuple[Term, Term, Term]
Statement = tuple[Term, Term, Term, str]


def ours(term: object) -> Term:
    """Return a term of pyoxigraph as one of ours; raises QueryError for what RDF 1.1 does not have."""
    match term:
        case ox.NamedNode():
            return Iri(term.value)
        case ox.Literal() if term.direction is None:
            return Literal(term.value, term.datatype.value, term.language)
        case ox.BlankNode():
            return Blank(term.value)
    raise QueryError("query", 1, f"the term {term}", "terms of RDF 1.1")


def theirs(term: Term | str) -> Any:
    """Return one of our terms, or the IRI of a graph, as a term of pyoxigraph."""
    match term:
        case Iri():
            return ox.NamedNode(term.value)
        case Blank():
            return ox.BlankNode(term.value)
        case Literal(language=None):
            return ox.Literal(term.value, datatype=ox.NamedNode(term.datatype))
        case Literal():
            return ox.Literal(term.value, language=term.language)
    return ox.NamedNode(term)


def order(term: Term | str) -> tuple[str, ...]:
    """Return the key by which terms of every sort are put in one order."""
    match term:
        case Literal():
            return ("Literal", term.value, term.datatype, term.language or "")
    return (type(term).__name__, str(term))
