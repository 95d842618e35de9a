"""Write record files: lay them out, and start new ones."""

from comity.record.meeting import Known, new_meeting
from comity.record.naming import Name, new_institution, new_series
from comity.record.passage import Title, new_passage, new_source
from comity.record.starting import NewFile, start
from comity.record.tidying import fmt, layout

__all__ = [
    "Known",
    "Name",
    "NewFile",
    "Title",
    "fmt",
    "layout",
    "new_institution",
    "new_meeting",
    "new_passage",
    "new_series",
    "new_source",
    "start",
]
