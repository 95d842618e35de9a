"""What the graph says of things: read in batches, kept while one page is made."""

from collections.abc import Iterable, Mapping, Sequence

from comity import ask
from comity.ask import Facts
from comity.names import PREFIXES, ROOT, Iri
from comity.store import Graph

CODES = f"""
SELECT ?thing ?property ?value
WHERE {{
  ?thing a <{PREFIXES["skos"]}Concept> ; ?property ?value .
  FILTER (STRSTARTS(STR(?thing), "{PREFIXES["scheme"]}"))
}}
ORDER BY ?thing ?property ?value
"""


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
        self._known |= ask.facts(self.graph, {thing for thing in things if thing not in self._known})

    def read_around(self, things: Iterable[Iri]) -> None:
        """Read the facts about ``things``, about what these name, and about the topics of agenda items."""
        every = list(things)
        self.read(every)
        self.read(
            named for thing in every for named in self[thing].things(*self[thing].held) if _is_ours(named)
        )
        self.read(topic for item in self.of_kind("item") for topic in self[item].things("topic"))

    def pointing(self, things: Iterable[Iri]) -> Mapping[Iri, Sequence[tuple[str, Iri]]]:
        """Return what points at each of ``things``: pairs of a property and a thing."""
        return ask.pointing(self.graph, things)


def codes(graph: Graph) -> dict[Iri, Facts]:
    """Return the facts about every concept of the code lists of ``graph``."""
    return ask.gathered(graph.select(CODES).rows)


def _is_ours(thing: Iri) -> bool:
    return thing.value.startswith((f"{ROOT}id/", PREFIXES["scheme"]))
