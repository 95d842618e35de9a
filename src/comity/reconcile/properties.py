"""What the graph says of a thing: the properties of the service, and their values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.catalogue import serialise
from comity.names import PREFIXES, Iri, Term, shorten
from comity.reconcile.kinds import RECONCILED
from comity.store import Graph

DECLARED = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?property ?name ?definition ?range
WHERE {
  VALUES ?class { owl:ObjectProperty owl:DatatypeProperty }
  ?property a ?class ;
            skos:prefLabel ?name ;
            skos:definition ?definition .
  FILTER (LANG(?name) = "en" && LANG(?definition) = "en")
  FILTER (STRSTARTS(STR(?property), STR(comity:)))
  OPTIONAL { ?property rdfs:range ?range }
}
ORDER BY ?property
"""
USED = """
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?property (COUNT(?value) AS ?uses)
WHERE {{
  ?thing {members} ;
         ?property ?value .
}}
GROUP BY ?property
ORDER BY DESC(?uses) ?property
"""
VALUES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?value ?name
WHERE {{
  VALUES ?thing {{ {things} }}
  ?thing {path} ?value .
  OPTIONAL {{
    {{ ?value skos:prefLabel ?name . BIND (IF(LANG(?name) = "en", 0, 1) AS ?rank) }}
    UNION
    {{
      ?value skos:altLabel|skos:notation|comity:shortName|comity:symbol|comity:isoCode ?name .
      BIND (2 AS ?rank)
    }}
  }}
}}
ORDER BY ?thing ?value ?rank ?name
"""
# Beside our own: what other vocabularies say of our things, and what lies one step further.
BORROWED = (
    ("owl:sameAs", "same as", "The same thing in a register such as Wikidata or ROR."),
    ("skos:altLabel", "other name", "Another name by which the thing goes."),
    ("skos:broader", "broader", "The wider topic that a topic belongs to."),
    ("comity:place/comity:inState", "state of the place", "The state in which a meeting was held."),
    ("comity:seat/comity:inState", "state of the seat", "The state in which an institution has its seat."),
)
# Every record has these, and they say nothing of what it is about.
SUPPORT = ("comity:evidence", "comity:accordingTo")


@dataclass(frozen=True, slots=True)
class Property:
    """A property by its id, a CURIE or a path of two; ``kind`` is that of its values, where it has one."""

    id: str
    name: str
    description: str
    kind: str | None = None

    @property
    def path(self) -> str:
        """The property as a SPARQL 1.1 path."""
        return "/".join(f"<{_iri(step)}>" for step in self.id.split("/"))


@dataclass(frozen=True, slots=True)
class Value:
    """One recorded value, and the names it goes by, its label first; a literal has none."""

    term: Term
    names: tuple[str, ...]


def properties(graph: Graph) -> dict[str, Property]:
    """Return the properties of ``graph`` by their ids."""
    ours = [
        Property(shorten(str(found)), str(name), str(definition), _kind(range_))
        for found, name, definition, range_ in graph.select(DECLARED).rows
    ]
    return {each.id: each for each in (*ours, *(Property(*words) for words in BORROWED))}


def used(graph: Graph, known: Mapping[str, Property], kind: str) -> tuple[Property, ...]:
    """Return those of ``known`` that things of ``kind`` have, most used first."""
    class_ = f"<{PREFIXES['comity']}{kind.capitalize()}>"
    members = "skos:inScheme scheme:topic" if kind == "topic" else f"a {class_}"
    uses = [shorten(str(row[0])) for row in graph.select(USED.format(members=members)).rows]
    paths = [id_ for id_ in known if "/" in id_ and id_.partition("/")[0] in uses]
    ordered = sorted((*uses, *paths), key=lambda id_: id_ in SUPPORT)
    return tuple(known[id_] for id_ in ordered if id_ in known)


def values(graph: Graph, wanted: Property, things: Iterable[Iri]) -> dict[Iri, tuple[Value, ...]]:
    """Return the values of ``wanted`` that each of ``things`` has; those without any are left out."""
    listed = " ".join(serialise(thing) for thing in sorted(set(things)))
    if not listed:
        return {}
    found: dict[Iri, dict[Term, list[str]]] = {}
    for thing, value, name in graph.select(VALUES.format(things=listed, path=wanted.path)).rows:
        if isinstance(thing, Iri) and value is not None:
            names = found.setdefault(thing, {}).setdefault(value, [])
            names.extend([str(name)] if name is not None else [])
    return {
        thing: tuple(Value(term, tuple(names)) for term, names in known.items())
        for thing, known in found.items()
    }


def _iri(curie: str) -> str:
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


def _kind(range_: Term | None) -> str | None:
    kind = str(range_).removeprefix(PREFIXES["comity"]).lower()
    return kind if kind in (*RECONCILED, "party") else None
