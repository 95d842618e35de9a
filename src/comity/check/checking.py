"""One check of everything, which does again only what may have come out differently."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from comity.check.cache import Memory, Parts, recall, remember
from comity.check.findings import Counts, Report, from_error, from_json, report_of
from comity.check.inputs import program, read_inputs
from comity.errors import RecordError
from comity.store import Folders, store_folder

Progress = Callable[[str], None]


def check(where: Folders, sources: Path | None = None, progress: Progress | None = None) -> Report:
    """Return everything that is wrong with the records, vocabulary and questions of ``where``, in one go.

    With ``sources``, a folder of texts, every passage is found again. What earlier checks found is remembered
    in the cache folder. Raises UsageError for folders that hold nothing, QueryError for a broken check.
    """
    try:
        inputs = read_inputs(where, sources)
    except RecordError as error:
        return report_of([from_error(error, "file")], [], Counts())
    path, ours = where.cache / "check" / f"{store_folder(where).name}.json", program()
    memory = recall(path, ours)
    if memory.inputs == inputs.digest:
        return from_json(memory.report)
    # Parsers that an unchanged dataset need not wait for.
    from comity.check.stages import examine

    parts = Parts(memory.parts)
    report = examine(inputs, parts, progress or (lambda _: None))
    try:
        remember(path, ours, Memory(inputs.digest, report.as_json(), parts.used))
    except OSError as error:
        return replace(report, notes=(*report.notes, f"{path}: {error.strerror}; the next check starts anew"))
    return report
