"""Series that a text names by the two that meet: ``the dialogue between India and ASEAN``."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from comity.catalogue import serialise
from comity.names import Term, kind_of
from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import Mentioned
from comity.phrasing.words import Word
from comity.search import Index
from comity.store import Graph

NAMES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?name
WHERE {
  VALUES ?party { %s }
  ?party skos:prefLabel|skos:altLabel|comity:shortName|comity:isoCode ?name .
  FILTER (LANG(?name) IN ("", "en"))
}
ORDER BY ?name
"""
JOINING = re.compile(r"\b(?:their|between|with|do|did|does)\b", re.IGNORECASE)
TALKS = re.compile(r"\b(?:dialogues?|talks|consultations?|rounds?|meetings?|meet|met)\b", re.IGNORECASE)
PARTIES = frozenset({"state", "institution"})


def paired(
    graph: Graph, index: Index, text: str, words: Sequence[Word], mentions: Sequence[Mentioned]
) -> tuple[Mentioned, ...]:
    """Return ``mentions`` with a series in place of two parties that hold it, if the text speaks of talks."""
    if not (JOINING.search(text) and TALKS.search(text)):
        return tuple(mentions)
    found = dict(_found(graph, index, words, mentions))
    gone = {id(each) for pair in found.values() for each in pair}
    return tuple(
        sorted([*found, *(each for each in mentions if id(each) not in gone)], key=lambda each: each.start)
    )


def _found(
    graph: Graph, index: Index, words: Sequence[Word], mentions: Sequence[Mentioned]
) -> Iterator[tuple[Mentioned, tuple[Mentioned, Mentioned]]]:
    parties = [each for each in mentions if PARTIES & each.things.keys()]
    for one, other in pairwise(parties):
        inside = [each for each in words if one.end <= each.start < other.start]
        if all(each.text in EMPTY for each in inside) and (series := _series(graph, index, one, other)):
            yield Mentioned(one.start, other.end, one.stems | other.stems, {"series": series}), (one, other)


def _series(graph: Graph, index: Index, one: Mentioned, other: Mentioned) -> tuple[Term, ...]:
    names = _names(graph, one), _names(graph, other)
    called = (f"{first}-{second}" for pair in (names, names[::-1]) for first, second in product(*pair))
    hits = (hit for each in called for mention in index.mentions(each) for hit in mention.hits)
    return tuple(dict.fromkeys(hit.iri for hit in hits if kind_of(hit.iri.value) == "series"))


def _names(graph: Graph, party: Mentioned) -> list[str]:
    things = [each for kind in PARTIES for each in party.things.get(kind, ())]
    listed = " ".join(map(serialise, things))
    return [str(row[0]) for row in graph.select(NAMES % listed, "names of parties").rows]
