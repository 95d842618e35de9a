"""Building the graph: parse, derive, write, against rdflib parsing the same files."""

import plain
from sampling import Work, best
from workspace import Workspace

from comity import store
from measures import Row


def measure(workspace: Workspace, times: int) -> Row:
    """Build into an empty cache."""
    ours = Work(store.build, workspace.folders)
    theirs = Work(lambda _: plain.parse(workspace.files))
    seconds, alone = best(times, ours, theirs)
    return Row("build: parse, derive, write", "rdflib parsing", seconds, alone, 1 / 3)
