"""Views of the graph as networks, their files and their pictures; the only room that knows networkx."""

from comity.network.assembly import Network
from comity.network.files import FORMATS, Summary, save, write
from comity.network.rows import Rows, from_rows
from comity.network.view import VIEWS, Filters, view

__all__ = ["FORMATS", "VIEWS", "Filters", "Network", "Rows", "Summary", "from_rows", "save", "view", "write"]
