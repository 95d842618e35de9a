"""What a check gives: findings, each ``file:line: rule found …; expected …``, and what was looked at."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from comity.errors import ComityError

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One rule that one line of one file breaks."""

    file: str
    line: int
    rule: str
    found: str
    expected: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{self.file}:{self.line}: {self.rule} found {self.found}; expected {self.expected}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was checked: a check of nothing must not look like a check without findings."""

    files: int = 0
    statements: int = 0
    shapes: int = 0
    targets: int = 0
    focus_nodes: int = 0
    queries: int = 0
    passages: int = 0

    def __str__(self) -> str:
        """Return all counts on one line."""
        return ", ".join(
            f"{getattr(self, each.name)} {each.name.replace('_', ' ')}" for each in dataclasses.fields(self)
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong, most helpful first; what to look at; what could not be checked; how much was."""

    findings: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    notes: tuple[str, ...]
    counts: Counts

    @property
    def exit_code(self) -> int:
        """The exit code of the command: 0 without findings, else 1."""
        return 1 if self.findings else 0

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values for JSON."""
        return asdict(self)


def report_of(findings: Iterable[Finding], notes: Iterable[str], counts: Counts) -> Report:
    """Return the report on ``findings``, each of them once, warnings apart."""
    every = list(dict.fromkeys(findings))
    errors = tuple(each for each in every if each.severity == "error")
    return Report(errors, tuple(each for each in every if each.severity == "warning"), tuple(notes), counts)


def from_error(error: ComityError, rule: str) -> Finding:
    """Return the finding that an error with the place ``file:line`` stands for."""
    file, _, line = error.where.rpartition(":")
    return Finding(file, int(line), rule, error.found, error.expected)


def from_json(fields: Mapping[str, Any]) -> Report:
    """Return the report that ``as_json`` gave."""
    findings, warnings = (tuple(Finding(**each) for each in fields[key]) for key in ("findings", "warnings"))
    return Report(findings, warnings, tuple(fields["notes"]), Counts(**fields["counts"]))
