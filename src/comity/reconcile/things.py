"""Things as the API names them: an id is what follows ``…/id/`` in the IRI, such as ``meeting/secd-3``."""

from collections.abc import Iterable

from comity.catalogue import serialise
from comity.names import KINDS, ROOT, Iri, expand, is_iri, kind_of, shorten
from comity.store import Graph

SPACE = ROOT + "id/"
LABELS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?label
WHERE {{
  VALUES ?thing {{ {things} }}
  ?thing a ?class .
  OPTIONAL {{ ?thing skos:prefLabel ?label }}
}}
ORDER BY ?thing (!LANGMATCHES(LANG(?label), "en")) ?label
"""


def id_of(thing: Iri) -> str:
    """Return the id of ``thing``.

    >>> id_of(Iri("https://w3id.org/comity/id/meeting/secd-3"))
    'meeting/secd-3'
    """
    return thing.value.removeprefix(SPACE)


def thing_of(text: str) -> Iri | None:
    """Return the thing that ``text`` names as an id, a CURIE or an IRI, which need not be in any graph.

    >>> thing_of("meeting:secd-3") == thing_of("meeting/secd-3")
    True
    """
    iri = text if text.startswith(SPACE) else expand(text) or SPACE + text
    return Iri(iri) if kind_of(iri) in KINDS and is_iri(iri) else None


def labels(graph: Graph, things: Iterable[Iri]) -> dict[Iri, str]:
    """Return what those of ``things`` that are in ``graph`` are called, in English; else by their CURIE."""
    listed = " ".join(serialise(thing) for thing in sorted(set(things)))
    known: dict[Iri, str] = {}
    for thing, label in graph.select(LABELS.format(things=listed)).rows if listed else ():
        if isinstance(thing, Iri):
            known.setdefault(thing, str(label) if label else shorten(thing.value))
    return known
