"""Write record files: lay them out, and start new ones."""

from comity.record.meeting import Known, NewFile, new_meeting
from comity.record.passage import new_passage, new_source
from comity.record.tidying import fmt, layout

__all__ = ["Known", "NewFile", "fmt", "layout", "new_meeting", "new_passage", "new_source"]
