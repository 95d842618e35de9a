"""What the graph says of the nodes of a network: the name, the short name, and the group of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.names import PREFIXES, kind_of
from comity.store import Graph, texts

NAMES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?value ?property
WHERE {{
  VALUES ?property {{ skos:prefLabel comity:shortName }}
  ?thing ?property ?value .
  FILTER (STRSTARTS(STR(?thing), "{space}") && LANG(?value) IN ("", "en"))
}}
"""
GROUPS = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?value WHERE {{ {pattern} FILTER (LANG(?value) = "en") }}
"""
PATTERNS = {
    "institution": "?thing comity:kind/skos:prefLabel ?value .",
    "meeting": "?thing comity:inSeries/skos:prefLabel ?value .",
    "topic": "?thing skos:broader* ?top . ?top skos:topConceptOf scheme:topic ; skos:prefLabel ?value .",
}
# The other kinds of node are a group each.
OTHERS = {"instrument": "Instrument", "process": "Process", "series": "Series", "stance": "Stance"}


@dataclass(frozen=True, slots=True)
class Description:
    """The English label, the short name and the group of a thing; what is not recorded is empty."""

    label: str = ""
    short: str = ""
    group: str = ""


def describe(graph: Graph, things: Iterable[str]) -> Mapping[str, Description]:
    """Return the descriptions of ``things``, which are IRIs.

    Of several names or groups the first by the alphabet stands for all. The group of an institution is its
    kind, that of a topic its pillar, that of a meeting its series; any other thing has its kind.
    """
    wanted = set(things)
    kinds = sorted({kind for thing in wanted if (kind := kind_of(thing))})
    labels: dict[str, str] = {}
    shorts: dict[str, str] = {}
    groups = {thing: OTHERS[kind] for thing in wanted if (kind := kind_of(thing)) in OTHERS}
    for kind in kinds:
        named = texts(graph, NAMES.format(space=PREFIXES[kind])).rows
        _keep_first(labels, (row for row in named if not row[2].endswith("shortName")))
        _keep_first(shorts, (row for row in named if row[2].endswith("shortName")))
        if kind in PATTERNS:
            _keep_first(groups, texts(graph, GROUPS.format(pattern=PATTERNS[kind])).rows)
    return {
        thing: Description(labels.get(thing, ""), shorts.get(thing, ""), groups.get(thing, ""))
        for thing in wanted
    }


def _keep_first(found: dict[str, str], rows: Iterable[tuple[str, ...]]) -> None:
    """Give each thing, the first cell of a row, the second: of several the first by the alphabet."""
    for thing, value, *_ in rows:
        found[thing] = min(value, found.get(thing, value))
