"""What the graph says of things, read for many at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from comity.ask.rows import rows_about
from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Graph

# Derived links are many; who shows them asks for them with their counts.
SAID = f"""
SELECT ?thing ?property ?value
WHERE {{
  VALUES ?thing {{ {{things}} }}
  ?thing ?property ?value .
  FILTER (?property != <{PREFIXES["comity"]}linkedTo>)
}}
ORDER BY ?thing ?property ?value
"""

POINTING = """
SELECT ?value ?property ?thing
WHERE {
  VALUES ?value { {things} }
  ?thing ?property ?value .
}
ORDER BY ?value ?property ?thing
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of one thing: values by the last part of the property's IRI, such as ``startDate``."""

    thing: Iri
    held: Mapping[str, tuple[Term, ...]]

    def all(self, *properties: str) -> tuple[Term, ...]:
        """Return the values of ``properties``, in the order of the properties."""
        return tuple(term for name in properties for term in self.held.get(name, ()))

    def things(self, *properties: str) -> tuple[Iri, ...]:
        """Return the things among the values of ``properties``."""
        return tuple(term for term in self.all(*properties) if isinstance(term, Iri))

    def thing_of(self, name: str) -> Iri | None:
        """Return the first thing that is a value of the property, or nothing."""
        return next(iter(self.things(name)), None)

    def text(self, name: str) -> str | None:
        """Return the first value of the property as text, or nothing."""
        return next((str(term) for term in self.held.get(name, ())), None)

    def has_type(self, name: str) -> bool:
        """Tell whether the thing is of the class ``name`` of the vocabulary."""
        return Iri(PREFIXES["comity"] + name) in self.held.get("type", ())

    @property
    def label(self) -> Literal | None:
        """The label in English, else the first in another language."""
        labels = [term for term in self.held.get("prefLabel", ()) if isinstance(term, Literal)]
        return min(labels, key=lambda label: label.language != "en", default=None)


def facts(graph: Graph, things: Iterable[Iri]) -> dict[Iri, Facts]:
    """Return the facts about each of ``things``, derived links left out; none where the graph knows none."""
    every = set(things)
    return {**{thing: Facts(thing, {}) for thing in every}, **gathered(rows_about(graph, SAID, every))}


def pointing(graph: Graph, things: Iterable[Iri]) -> dict[Iri, list[tuple[str, Iri]]]:
    """Return what points at each of ``things``: pairs of a property and a thing; none where nothing does."""
    found: dict[Iri, list[tuple[str, Iri]]] = {thing: [] for thing in things}
    for value, prop, thing in rows_about(graph, POINTING, found):
        if isinstance(value, Iri) and isinstance(thing, Iri):
            found[value].append((local_name(str(prop)), thing))
    return found


def gathered(rows: Iterable[tuple[Term | None, ...]]) -> dict[Iri, Facts]:
    """Return the facts that ``rows`` of thing, property and value make, by thing."""
    found: dict[Iri, dict[str, tuple[Term, ...]]] = {}
    for thing, prop, value in rows:
        if isinstance(thing, Iri) and value:
            held, name = found.setdefault(thing, {}), local_name(str(prop))
            held[name] = (*held.get(name, ()), value)
    return {thing: Facts(thing, held) for thing, held in found.items()}


@cache
def local_name(prop: str) -> str:
    """Return the last part of the IRI of a property.

    >>> local_name("http://www.w3.org/2004/02/skos/core#prefLabel")
    'prefLabel'
    """
    return prop.replace("#", "/").rpartition("/")[2]
