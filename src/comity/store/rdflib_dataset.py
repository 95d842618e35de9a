"""The dataset for users of rdflib."""

from collections.abc import Iterable
from functools import cache

import rdflib
from rdflib.term import Identifier

from comity.names import PREFIXES, Blank, Iri, Literal, Term
from comity.store.terms import Statement, Triple


def dataset(statements: Iterable[Statement]) -> rdflib.Dataset:
    """Return the statements as an rdflib Dataset with the union as default graph and our prefixes."""
    made = rdflib.Dataset(default_union=True)
    _bind(made)

    @cache
    def named(name: str) -> rdflib.Graph:
        return made.graph(rdflib.URIRef(name))

    for subject, predicate, value, name in statements:
        named(name).add((_node(subject), _node(predicate), _node(value)))
    return made


def graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """Return the triples as an rdflib Graph with our prefixes."""
    made = rdflib.Graph()
    _bind(made)
    for triple in triples:
        made.add((_node(triple[0]), _node(triple[1]), _node(triple[2])))
    return made


def _bind(graph: rdflib.Graph) -> None:
    for prefix, space in PREFIXES.items():
        graph.bind(prefix, space, replace=True)


def _node(term: Term) -> Identifier:
    match term:
        case Iri():
            return rdflib.URIRef(term.value)
        case Blank():
            return rdflib.BNode(term.value)
        case Literal(language=None):
            # Normalised, "01" would come out as "1"; said here, the switch of the whole library stays alone.
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype), normalize=False)
    return rdflib.Literal(term.value, lang=term.language)
