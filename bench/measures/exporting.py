"""The whole export, against rdflib writing the same dataset in the same four formats alone."""

import plain
from sampling import Work, best
from workspace import Workspace

from comity import store
from comity.export import export
from measures import Row


def measure(workspace: Workspace, times: int) -> Row:
    """Write an export over an earlier one, the graph being open."""
    kept = workspace.folders("kept")
    ours = Work(lambda graph: export(graph, workspace.home / "export"), lambda: store.open_folders(kept))
    theirs = Work(plain.write, lambda: store.open_folders(kept).to_rdflib())
    seconds, alone = best(times, ours, theirs)
    return Row("export: all files", "rdflib writing 4 formats", seconds, alone, None)
