"""The topic scheme as a tree: each topic below the wider one, with the agenda items on it and below it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.names import Iri
from comity.site.addresses import workbench
from comity.site.cells import Name, Number
from comity.site.sheet import Sheet

ITEMS = """PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?topic (COUNT(DISTINCT ?item) AS ?items)
WHERE { ?item comity:topic/skos:broader* ?topic }
GROUP BY ?topic
ORDER BY DESC(?items) ?topic"""


@dataclass(frozen=True, slots=True)
class Branch:
    """One topic, how many agenda items there are on it and on those below it, and these."""

    name: Name
    items: Number | None
    below: tuple["Branch", ...]


def tree(sheet: Sheet, topics: Iterable[Iri]) -> tuple[Branch, ...]:
    """Return ``topics`` as a tree, in the order of their names; one with two wider ones stands in both.

    No topic is wider than itself: the checks of the records see to that.
    """
    rows = sheet.book.graph.select(ITEMS).rows
    items = {topic: int(str(count)) for topic, count in rows if isinstance(topic, Iri)}
    below: dict[Iri | None, list[Iri]] = {}
    for topic in sorted(topics, key=lambda topic: sheet.name(topic).text.casefold()):
        for wider in sheet.book[topic].things("broader") or (None,):
            below.setdefault(wider, []).append(topic)
    return _branches(sheet, None, below, items)


def _branches(
    sheet: Sheet, wider: Iri | None, below: Mapping[Iri | None, list[Iri]], items: Mapping[Iri, int]
) -> tuple[Branch, ...]:
    return tuple(
        Branch(
            sheet.name(topic),
            Number(items[topic], workbench(ITEMS)) if topic in items else None,
            _branches(sheet, topic, below, items),
        )
        for topic in below.get(wider, ())
    )
