"""What one page is made from: the site, the address that was asked for, and what stands in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comity.knowledge import KnowledgeGraph
from comity.store import Graph

if TYPE_CHECKING:
    from comity.site.site import Site


@dataclass(frozen=True, slots=True)
class Visit:
    """One call for a page: ``parts`` are the named parts of the path, ``arguments`` the query; decoded."""

    site: "Site"
    path: str
    parts: Mapping[str, str] = field(default_factory=dict)
    arguments: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def kg(self) -> KnowledgeGraph:
        """The graph that the site shows, as Python users hold it."""
        return self.site.kg

    @property
    def graph(self) -> Graph:
        """The graph that the site shows, which answers SPARQL in terms of RDF."""
        return self.site.kg.graph

    def one(self, name: str) -> str:
        """Return the first value of the argument ``name``, without blanks around it; nothing is ``""``."""
        return next(iter(self.many(name)), "")

    def many(self, name: str) -> tuple[str, ...]:
        """Return the values of the argument ``name`` that are not empty, each once, in their order."""
        return tuple(dict.fromkeys(text.strip() for text in self.arguments.get(name, ()) if text.strip()))
