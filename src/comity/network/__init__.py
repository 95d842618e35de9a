"""Views of the graph as networks, their files and their pictures; the only room that knows networkx."""

from comity.network.assembly import Network
from comity.network.caption import counted, summary
from comity.network.changes import Change, changes
from comity.network.disparity import backbone
from comity.network.exploring import Exploration, Words, explore, facts, page, still
from comity.network.files import FORMATS, NAMES, Summary, document, ending_of, save, write
from comity.network.filters import FILTERS, Filters, chosen
from comity.network.measures import Measures, explained, measured, measures
from comity.network.months import months
from comity.network.pictures import KINDS as PICTURES
from comity.network.pictures import Look, picture, png
from comity.network.places import positions
from comity.network.rows import Rows, from_rows
from comity.network.scale import edges
from comity.network.tabular import change_table, link_table, node_table, over_time, window_table
from comity.network.view import view
from comity.network.views import VIEWS, View
from comity.network.windows import Window, windows

__all__ = [
    "FILTERS",
    "FORMATS",
    "NAMES",
    "PICTURES",
    "VIEWS",
    "Change",
    "Exploration",
    "Filters",
    "Look",
    "Measures",
    "Network",
    "Rows",
    "Summary",
    "View",
    "Window",
    "Words",
    "backbone",
    "change_table",
    "changes",
    "chosen",
    "counted",
    "document",
    "edges",
    "ending_of",
    "explained",
    "explore",
    "facts",
    "from_rows",
    "link_table",
    "measured",
    "measures",
    "months",
    "node_table",
    "over_time",
    "page",
    "picture",
    "png",
    "positions",
    "save",
    "still",
    "summary",
    "view",
    "window_table",
    "windows",
    "write",
]
