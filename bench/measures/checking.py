"""Checking the records for the first time, after an edit, and again, against parsing and pyshacl alone."""

import plain
from sampling import Work, best, sample
from workspace import Workspace

from comity.check import check
from measures import Row

ALONE = "rdflib and pyshacl"


def measure(workspace: Workspace, times: int) -> list[Row]:
    """Check with an empty cache, with one file edited since, and with nothing changed."""
    kept = Work(check, lambda: workspace.folders("kept"))
    alone = Work(lambda _: plain.validate(workspace.files, workspace.shapes))
    first, theirs = best(times, Work(check, workspace.folders), alone)
    edited = min(_after_edit(workspace, kept, number) for number in range(times))
    (unchanged,) = best(times, kept)
    return [
        Row("first check", ALONE, first, theirs, 1),
        Row("check after an edit to one file", ALONE, edited, theirs, 1 / 5),
        Row("check with nothing changed", ALONE, unchanged, theirs, 1 / 50),
    ]


def _after_edit(workspace: Workspace, kept: Work, number: int) -> float:
    sample(kept)
    workspace.edit(number)
    return sample(kept)
