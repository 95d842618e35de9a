"""The ledger: a graph in the store that says what Comity has put there.

``<ledger> owl:versionInfo VERSION ; dcterms:identifier SHA256`` once all is there and verified; of each graph
that Comity put there ``void:triples NUMBER``, and ``dcterms:identifier "sha256:…"`` once it was read back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.names import GRAPH, PREFIXES, ROOT, Iri, Literal, Term
from comity.publish.content import Content
from comity.store import Triple
from comity.store.remote import RemoteGraph

LEDGER = GRAPH + "ledger"
VERSION = Iri(PREFIXES["owl"] + "versionInfo")
IDENTIFIER = Iri(PREFIXES["dcterms"] + "identifier")
TRIPLES = Iri(PREFIXES["void"] + "triples")
INTEGER = PREFIXES["xsd"] + "integer"
ENTRIES = f"""
SELECT ?graph ?digest
WHERE {{
  GRAPH <{LEDGER}> {{
    ?graph <{TRIPLES}> ?triples .
    OPTIONAL {{ ?graph <{IDENTIFIER}> ?digest }}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a store is said to hold: each graph with its digest, empty where one was under way.

    ``version`` and ``digest`` are those of the whole, where all of it was verified.
    """

    graphs: Mapping[str, str]
    version: str | None = None
    digest: str | None = None


def read(store: RemoteGraph) -> Ledger:
    """Return the ledger of ``store``, empty where there is none; raises StoreError and UsageError.

    Graphs outside our names are passed over, whoever wrote them in.
    """
    rows = store.select(ENTRIES, store.address).rows
    graphs = {str(graph): str(digest or "") for graph, digest in rows if _is_ours(graph)}
    return Ledger(graphs, store.version, store.digest)


def claim(kept: Iterable[Content], sent: Iterable[Content], dropped: Iterable[str]) -> tuple[Triple, ...]:
    """Return what a ledger says while graphs are ``sent`` and ``dropped``: that they are ours."""
    known = [entry for content in kept for entry in (_size(content), landed(content))]
    leaving = [(Iri(graph), TRIPLES, Literal("0", INTEGER)) for graph in dropped]
    return (*known, *map(_size, sent), *leaving)


def landed(content: Content) -> Triple:
    """Return what a ledger says of a graph that was read back whole."""
    return Iri(content.graph), IDENTIFIER, Literal(content.digest)


def whole(version: str, digest: str) -> tuple[Triple, ...]:
    """Return what a ledger says of a dataset that is there and verified as a whole."""
    return (Iri(LEDGER), VERSION, Literal(version)), (Iri(LEDGER), IDENTIFIER, Literal(digest))


def _is_ours(graph: Term | None) -> bool:
    # The name goes into an update, and a text in place of an IRI could break out of it.
    return isinstance(graph, Iri) and graph.value.startswith(ROOT)


def _size(content: Content) -> Triple:
    return Iri(content.graph), TRIPLES, Literal(str(len(content.lines)), INTEGER)
