"""The stages of a check, each giving findings, the most helpful stage first."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain

from comity.check.cache import Parts
from comity.check.conformance import conformance
from comity.check.dataset import Dataset, Fact, read_facts
from comity.check.expectations import expectation_faults
from comity.check.findings import Counts, Finding, Report, from_error, report_of
from comity.check.hygiene import findings as row_findings
from comity.check.hygiene import hygiene
from comity.check.inputs import Inputs
from comity.check.passages import passage_faults
from comity.check.results import findings as result_findings
from comity.check.shapes import faults, read_shapes
from comity.check.suggestions import corrected, nearest, unknown
from comity.check.textual import question_faults, record_faults, term_faults
from comity.errors import RecordError
from comity.store import SourceFile


def examine(inputs: Inputs, parts: Parts, say: Callable[[str], None]) -> Report:
    """Return everything that is wrong with ``inputs``, using and keeping what is known of ``parts``."""
    say(f"reading {len(inputs.files)} files")
    dataset, unread = _read(inputs.files)
    texts = _texts(inputs, dataset, parts)
    counts = Counts(len(dataset.files), len(dataset.facts), queries=len(inputs.checks))
    if unread:
        note = f"{len(unread)} of {len(inputs.files)} files cannot be read; the records were not compared"
        return report_of([*unread, *texts], [note], counts)
    say(f"asking {len(inputs.checks)} queries that must find nothing")
    strangers, mended, rows = _hygiene(inputs, dataset)
    say("checking the records against the shapes")
    shaped, size = _shaped(inputs.shapes, mended, parts)
    bounds = [fault for file in inputs.bounds for fault in expectation_faults(file, dataset)]
    found = passage_faults(dataset, inputs.texts)
    counts = replace(counts, shapes=size[0], targets=size[1], focus_nodes=size[2], passages=found.passages)
    return report_of([*strangers, *shaped, *rows, *texts, *bounds, *found.findings], found.notes, counts)


def _read(files: Iterable[SourceFile]) -> tuple[Dataset, list[Finding]]:
    read: dict[SourceFile, list[Fact]] = {}
    unread = []
    for file in files:
        try:
            read[file] = read_facts(file)
        except RecordError as error:
            unread.append(from_error(error, "syntax"))
    return Dataset(read, chain.from_iterable(read.values())), unread


def _texts(inputs: Inputs, dataset: Dataset, parts: Parts) -> list[Finding]:
    files = list(dataset.files.values())
    return [
        *record_faults([*files, inputs.shapes], parts),
        *question_faults(inputs.questions, parts),
        *term_faults(files, inputs.questions),
    ]


def _hygiene(inputs: Inputs, dataset: Dataset) -> tuple[list[Finding], Dataset, list[Finding]]:
    """Return what is unknown, the dataset with such mistakes mended, and what else is found in that."""
    rows, strangers = hygiene(dataset, inputs.checks), unknown(dataset)
    mistaken = [row for row in rows if str(row.found) in strangers]
    near = {iri: nearest(iri, dataset.about) for iri in {str(row.found) for row in mistaken}}
    mended = corrected(dataset, {iri: other for iri, other in near.items() if other})
    rest = rows if mended is dataset else hygiene(mended, inputs.checks)
    others = [row for row in rest if str(row.found) not in strangers]
    return row_findings(mistaken, dataset), mended, row_findings(others, mended)


def _shaped(file: SourceFile, dataset: Dataset, parts: Parts) -> tuple[list[Finding], tuple[int, int, int]]:
    try:
        shapes = read_shapes(file, dataset)
        broken = faults(shapes, dataset)
        results = set() if broken else conformance(shapes, dataset, parts)
    except RecordError as error:
        return [from_error(error, "shapes")], (0, 0, 0)
    strangers = unknown(dataset)
    found = {each for each in results if not {each.path, each.value} & strangers}
    return [*broken, *result_findings(found, dataset)], shapes.size
