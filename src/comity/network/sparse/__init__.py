"""Views as columns and as sparse matrices; loaded only when asked for, since it needs NumPy and SciPy."""

from comity.network.sparse.counting import edges_of
from comity.network.sparse.edges import Edges

__all__ = ["Edges", "edges_of"]
