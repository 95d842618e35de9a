"""What a search finds, as a result."""

from collections.abc import Iterable

from comity.knowledge.asked import Asked
from comity.knowledge.result import Result
from comity.names import Literal
from comity.search import Hit, listed
from comity.store import Graph


def found(graph: Graph, text: str, hits: Iterable[Hit]) -> Result:
    """Return ``hits`` as a result, the best first."""
    asked = Asked("", "SEARCH", "search", "Things that answer to", {"text": (Literal(text),)})
    return Result(graph, listed(hits), asked)
