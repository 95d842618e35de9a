"""What one page is made from: the site, the address that was asked for, and what stands in it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comity.knowledge import KnowledgeGraph
from comity.site.taking import refuse_more, refuse_unknown
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
        """Return the value of the argument ``name``, without blanks around it; nothing is ``""``.

        Raises UsageError for more than one.
        """
        values = self.many(name)
        refuse_more(name, values)
        return next(iter(values), "")

    def choice(self, name: str, known: Collection[str]) -> str:
        """Return the value of the argument ``name``; raises UsageError for one that is not ``known``."""
        value = self.one(name)
        if value:
            refuse_unknown(name, value, known)
        return value

    def many(self, name: str) -> tuple[str, ...]:
        """Return the values of the argument ``name`` that are not empty, each once, in their order."""
        return tuple(dict.fromkeys(text.strip() for text in self.arguments.get(name, ()) if text.strip()))
