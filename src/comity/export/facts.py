"""What descriptions are made of: triples, each once whatever graphs hold it, and how they are written."""

from collections.abc import Iterable, Iterator
from typing import cast

from comity.names import PREFIXES, ROOT, Iri, Literal, Term
from comity.store import Statement, serialise

Triple = tuple[Term, Iri, Term]

# Stands for the folder of the export, so that its addresses can be written relative to it.
HERE = f"{ROOT}here/"


def union(statements: Iterable[Statement]) -> tuple[Triple, ...]:
    """Return the triples of all graphs, each once, in the order in which they come."""
    return cast("tuple[Triple, ...]", tuple(dict.fromkeys(statement[:3] for statement in statements)))


def turtle(triples: Iterable[Triple]) -> bytes:
    """Return a description in Turtle, in which the files of the export have relative addresses."""
    return serialise(triples, "turtle").replace(f"<{HERE}".encode(), b"<")


def name(curie: str) -> Iri:
    """Return the thing that ``curie`` names; its prefix must be one of ours.

    >>> name("comity:Meeting").value
    'https://w3id.org/comity/ontology/Meeting'
    """
    prefix, _, local = curie.partition(":")
    return Iri(PREFIXES[prefix] + local)


def describe(subject: Iri, *facts: tuple[str, Term | None]) -> Iterator[Triple]:
    """Return a triple about ``subject`` for each pair of a property, as a CURIE, and a value that is known.

    >>> next(describe(Iri("urn:a"), ("void:triples", Literal("3"))))[1].value
    'http://rdfs.org/ns/void#triples'
    """
    return ((subject, name(property_), value) for property_, value in facts if value is not None)


def whole(count: int) -> Literal:
    """Return ``count`` as an ``xsd:integer``."""
    return Literal(str(count), PREFIXES["xsd"] + "integer")


def english(text: str) -> Literal:
    """Return ``text`` as a literal in English."""
    return Literal(text, PREFIXES["rdf"] + "langString", "en")


def objects(triples: Iterable[Triple], predicate: Iri) -> list[tuple[Term, Term]]:
    """Return subject and object of each triple with ``predicate``, in the order given."""
    return [(subject, value) for subject, found, value in triples if found == predicate]
