"""The records against the shapes: only what has changed since it was last found, all of it in one run."""

from collections.abc import Mapping
from dataclasses import astuple

from comity.check.cache import Parts
from comity.check.context import Context
from comity.check.dataset import Dataset
from comity.check.inputs import digest
from comity.check.results import Result
from comity.check.shapes import Shapes


def conformance(shapes: Shapes, dataset: Dataset, parts: Parts) -> set[Result]:
    """Return what the shapes find in ``dataset``.

    A file is checked anew when what it says has changed, or the shapes, or anything that a check of it reads.
    """
    context = Context(dataset)
    keys = {graph: _key(shapes, context, subjects) for graph, subjects in dataset.subjects.items()}
    new = {graph: dataset.subjects[graph].keys() for graph, key in keys.items() if key not in parts}
    if new:
        # Half a second of imports that an unchanged dataset need not wait for.
        from comity.check.validation import validate

        subjects = set().union(*new.values())
        found = validate(shapes, subjects, context.facts(subjects))
        for graph, own in new.items():
            parts[keys[graph]] = [astuple(result) for result in found if result.focus in own]
    return {Result(*row) for key in keys.values() for row in parts[key]}


def _key(shapes: Shapes, context: Context, subjects: Mapping[str, None]) -> str:
    aims = sorted(
        f"{shape} {node}" for shape, nodes in shapes.focus.items() for node in nodes & subjects.keys()
    )
    return digest("shapes", shapes.file.digest, *aims, context.key(subjects))
