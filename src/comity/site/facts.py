"""What the graph says of things: read in batches, kept while one page is made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from comity.catalogue import serialise
from comity.names import PREFIXES, ROOT, Iri, Literal, Term
from comity.store import Graph

Held = Mapping[str, tuple[Term, ...]]

SIZE = 400
# Derived links are many, and a page that shows them asks for them with their counts.
SAID = f"""
SELECT ?thing ?property ?value
WHERE {{{{
  VALUES ?thing {{{{ {{things}} }}}}
  ?thing ?property ?value .
  FILTER (?property != <{PREFIXES["comity"]}linkedTo>)
}}}}
ORDER BY ?thing ?property ?value
"""
POINTING = """
SELECT ?value ?property ?thing
WHERE {{
  VALUES ?value {{ {things} }}
  ?thing ?property ?value .
}}
ORDER BY ?value ?property ?thing
"""
CODES = f"""
SELECT ?thing ?property ?value
WHERE {{
  ?thing a <{PREFIXES["skos"]}Concept> ; ?property ?value .
  FILTER (STRSTARTS(STR(?thing), "{PREFIXES["scheme"]}"))
}}
ORDER BY ?thing ?property ?value
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of one thing: values by the last part of the property's IRI, such as ``startDate``."""

    thing: Iri
    held: Held

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


class Book:
    """Facts about things, each read once; ``codes`` are those of the code lists, which every page needs."""

    def __init__(self, graph: Graph, codes: Mapping[Iri, Facts]) -> None:
        self.graph = graph
        self._known: dict[Iri, Facts] = dict(codes)

    def __getitem__(self, thing: Iri) -> Facts:
        """Return the facts about ``thing``, which has none where the graph does not know it."""
        if thing not in self._known:
            self.read([thing])
        return self._known[thing]

    def of_kind(self, kind: str) -> tuple[Iri, ...]:
        """Return the things of one kind whose facts were read."""
        return tuple(thing for thing in self._known if thing.value.startswith(PREFIXES[kind]))

    def read(self, things: Iterable[Iri]) -> None:
        """Read the facts about ``things`` in few queries."""
        wanted = sorted({thing for thing in things if thing not in self._known})
        for rows in _batches(self.graph, SAID, wanted):
            self._known |= gathered(rows)
        self._known |= {thing: Facts(thing, {}) for thing in wanted if thing not in self._known}

    def read_around(self, things: Iterable[Iri]) -> None:
        """Read the facts about ``things``, and those about the things that these name."""
        every = list(things)
        self.read(every)
        self.read(
            named for thing in every for named in self[thing].things(*self[thing].held) if _is_ours(named)
        )

    def pointing(self, things: Iterable[Iri]) -> dict[Iri, list[tuple[str, Iri]]]:
        """Return what points at each of ``things``: pairs of a property and a thing."""
        found: dict[Iri, list[tuple[str, Iri]]] = {}
        for rows in _batches(self.graph, POINTING, sorted(set(things))):
            for value, prop, thing in rows:
                if isinstance(value, Iri) and isinstance(thing, Iri):
                    found.setdefault(value, []).append((local(str(prop)), thing))
        return found


def codes(graph: Graph) -> dict[Iri, Facts]:
    """Return the facts about every concept of the code lists of ``graph``."""
    return gathered(graph.select(CODES).rows)


def gathered(rows: Iterable[tuple[Term | None, ...]]) -> dict[Iri, Facts]:
    """Return the facts that ``rows`` of thing, property and value make, by thing."""
    found: dict[Iri, dict[str, tuple[Term, ...]]] = {}
    for thing, prop, value in rows:
        if isinstance(thing, Iri) and value:
            held, name = found.setdefault(thing, {}), local(str(prop))
            held[name] = (*held.get(name, ()), value)
    return {thing: Facts(thing, held) for thing, held in found.items()}


@cache
def local(prop: str) -> str:
    """Return the last part of the IRI of a property.

    >>> local("http://www.w3.org/2004/02/skos/core#prefLabel")
    'prefLabel'
    """
    return prop.replace("#", "/").rpartition("/")[2]


def _is_ours(thing: Iri) -> bool:
    return thing.value.startswith((f"{ROOT}id/", PREFIXES["scheme"]))


def _batches(graph: Graph, query: str, things: list[Iri]) -> Iterator[tuple[tuple[Term | None, ...], ...]]:
    for start in range(0, len(things), SIZE):
        listed = " ".join(serialise(thing) for thing in things[start : start + SIZE])
        yield graph.select(query.format(things=listed)).rows
