"""The tree of topics, and the order in which it lists them."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.names import Iri
from comity.store import Graph

TREE = """
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?topic ?label ?broader
WHERE {
  ?topic skos:inScheme scheme:topic ;
         skos:prefLabel ?label .
  FILTER (LANG(?label) = "en")
  OPTIONAL { ?topic skos:broader ?broader }
}
ORDER BY ?topic ?label ?broader
"""


@dataclass(frozen=True, slots=True)
class Tree:
    """The topics: the label of each, and the one above it."""

    labels: Mapping[Iri, str]
    above: Mapping[Iri, Iri]

    def path(self, topic: Iri) -> tuple[str, ...]:
        """Return the labels from the pillar down to ``topic``; as a sort key it gives the tree's order."""
        passed: list[Iri] = []
        while topic not in passed:
            passed.append(topic)
            topic = self.above.get(topic, topic)
        return tuple(self.labels.get(each, each.value) for each in reversed(passed))


def tree(graph: Graph) -> Tree:
    """Return the tree of topics of ``graph``."""
    labels: dict[Iri, str] = {}
    above: dict[Iri, Iri] = {}
    for topic, label, broader in graph.select(TREE).rows:
        if isinstance(topic, Iri):
            labels.setdefault(topic, str(label))
            if isinstance(broader, Iri):
                above.setdefault(topic, broader)
    return Tree(labels, above)
