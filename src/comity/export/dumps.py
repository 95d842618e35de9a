"""The whole dataset in the formats of linked data, from the statements as parsed."""

import re
from collections.abc import Iterator, Sequence

from comity.errors import StoreError
from comity.export.facts import Triple
from comity.names import Literal, shorten
from comity.store import LocalGraph, serialise

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def dumps(graph: LocalGraph, triples: Sequence[Triple]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the text of each dump: two with the named graphs, two of their union ``triples``.

    Raises StoreError for a character that one of the formats cannot hold.
    """
    _refuse_controls(triples)
    # The N-Quads are the bytes that the digest of the graph was taken from.
    yield "comity.nq", graph.dataset
    yield "comity.trig", serialise(graph.statements(), "trig")
    yield "comity.ttl", serialise(triples, "turtle")
    yield "comity.rdf", serialise(triples, "rdfxml")


def _refuse_controls(triples: Sequence[Triple]) -> None:
    for subject, predicate, value in triples:
        if isinstance(value, Literal) and (character := NOT_IN_XML.search(value.value)):
            found = f"the character U+{ord(character[0]):04X} in {shorten(predicate.value)}"
            raise StoreError(shorten(str(subject)), found, "text that RDF/XML can hold, too")
