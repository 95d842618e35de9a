"""Write record files: lay them out, start new ones, and tell what became of each record."""

from comity.record.history import Entry, History, namers, read_history, save_history
from comity.record.meeting import Known, new_meeting
from comity.record.naming import Name, new_institution, new_series
from comity.record.passage import Title, new_passage, new_source
from comity.record.starting import NewFile, start
from comity.record.tidying import fmt, layout

__all__ = [
    "Entry",
    "History",
    "Known",
    "Name",
    "NewFile",
    "Title",
    "fmt",
    "layout",
    "namers",
    "new_institution",
    "new_meeting",
    "new_passage",
    "new_series",
    "new_source",
    "read_history",
    "save_history",
    "start",
]
