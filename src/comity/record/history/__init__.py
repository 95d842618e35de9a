"""What became of each record: when it was added and changed, why and by how much, as git has it."""

from comity.record.history.changes import Change, Entry, History, Step
from comity.record.history.kept import NAME, read_history, save_history
from comity.record.history.namers import namers
from comity.record.history.tracing import trace

__all__ = ["NAME", "Change", "Entry", "History", "Step", "namers", "read_history", "save_history", "trace"]
