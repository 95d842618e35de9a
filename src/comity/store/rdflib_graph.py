"""Triples for users of rdflib, which is imported only when they ask."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from comity.store.terms import Triple

if TYPE_CHECKING:
    import rdflib

RdflibGraph: TypeAlias = "rdflib.Graph"


def rdflib_graph(triples: Iterable[Triple]) -> RdflibGraph:
    """Return ``triples`` as an rdflib Graph with our prefixes, literals as written."""
    from comity.store.rdflib_dataset import graph

    return graph(triples)
