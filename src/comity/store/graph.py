"""What every graph can be asked, wherever it lies."""

from typing import Protocol

from comity.store.answers import Answer, Table
from comity.store.limits import Limits
from comity.store.terms import Triple


class Graph(Protocol):
    """A graph that answers SPARQL: one built here (``LocalGraph``), or one behind an endpoint."""

    @property
    def version(self) -> str | None:
        """The version of Comity that built the graph; nothing where it does not say."""

    @property
    def digest(self) -> str | None:
        """The SHA-256 of the dataset as N-Quads; nothing where the graph does not say."""

    def select(self, text: str, where: str = "query") -> Table:
        """Return the table that a SELECT query gives; raises QueryError, ``where`` being the place."""

    def ask(self, text: str, where: str = "query") -> bool:
        """Return the answer to an ASK query; raises QueryError, ``where`` being the place."""

    def construct(self, text: str, where: str = "query") -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT or DESCRIBE query, each once and sorted; raises QueryError."""

    def run(self, text: str, limits: Limits, where: str = "query") -> Answer:
        """Return the answer to a query of any form; raises QueryError, and LimitError past ``limits``."""


def run_bounded(graph: Graph, text: str, limits: Limits, where: str = "query") -> Answer:
    """Return the answer of ``graph`` to a query of any form: a table, a truth, or triples.

    Raises QueryError for a query that is refused or cannot be parsed, LimitError for one that passes a limit.
    """
    return graph.run(text, limits, where)
