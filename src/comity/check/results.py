"""What a shape found about one thing, as plain text, and the line that it is about."""

from dataclasses import dataclass

from comity.check.dataset import Dataset
from comity.check.findings import Finding, Severity


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """One result of SHACL: the thing, the property and the value, if any, and the words of the finding."""

    focus: str
    path: str
    value: str
    rule: str
    found: str
    expected: str
    severity: str


def findings(results: set[Result], dataset: Dataset) -> list[Finding]:
    """Return ``results`` as findings, each with the file and the line where the thing says so."""
    return [_finding(each, dataset) for each in sorted(results)]


def _finding(result: Result, dataset: Dataset) -> Finding:
    place = dataset.place(result.focus, result.path or None, result.value)
    severity: Severity = "warning" if result.severity in {"Warning", "Info"} else "error"
    return Finding(*place, result.rule, result.found, result.expected, severity)
