"""Large views, by NumPy and SciPy (the extra ``scale``), which are loaded only when asked for."""

from typing import TYPE_CHECKING

from comity.errors import UsageError
from comity.network.filters import Filters
from comity.network.long import bare
from comity.store import Graph

if TYPE_CHECKING:
    from comity.network.sparse import Edges


def edges(graph: Graph, name: str, filters: Filters | None = None) -> "Edges":
    """Return the links of the view ``name`` of ``graph`` as columns: source, target, weight, first and last.

    They are those that ``view`` gives as a networkx graph, without the meetings and passages behind each, for
    any number of links. Raises UsageError as ``view`` does, and where NumPy or SciPy are not installed.
    """
    try:
        from comity.network.sparse import edges_of
    except ModuleNotFoundError as error:
        raise UsageError("network.edges", f"no {error.name}", '`pip install "comity[scale]"`') from error
    return edges_of(bare(graph, name, filters))
