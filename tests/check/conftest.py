"""Folders to check: three invented meetings, and one more file of records or a few more terms."""

import re
import shutil
import socket
from dataclasses import dataclass
from pathlib import Path

import pytest

from comity.check import Finding, Report, check
from comity.store import Folders

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small"
EXAMPLES = ROOT / "ontology" / "examples"
SECTIONS = {"owl:ObjectProperty": "# Datatype properties\n"}


@dataclass(frozen=True)
class Bench:
    """Folders below one home, so that a check remembers what it found for the test before."""

    home: Path

    @property
    def folders(self) -> Folders:
        return Folders(
            self.home / "ontology", self.home / "queries", (SMALL / "graph", self.home / "graph"), self.home
        )

    def check(self) -> Report:
        return check(self.folders)

    def write(self, name: str, text: str) -> Path:
        """Make ``text`` the only file of records on top of the small graph, and return its path."""
        shutil.rmtree(self.home / "graph", ignore_errors=True)
        path = self.home / "graph" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        return path

    def declare(self, text: str) -> int:
        """Add the terms of ``text`` to the vocabulary, and return how many lines further down they are."""
        prefixes, body = apart(text)
        ours, terms = apart((ROOT / "ontology" / "comity.ttl").read_text(encoding="utf-8"))
        every = "".join(sorted({*ours.splitlines(keepends=True), *prefixes.splitlines(keepends=True)}))
        before, marker, after = terms.rstrip("\n").partition(
            next((m for t, m in SECTIONS.items() if t in text), "\0")
        )
        start = f"{every}\n{before.rstrip()}\n\n" if marker else f"{every}\n{terms.rstrip()}\n\n"
        rest = f"\n{marker}{after}\n" if marker else ""
        (self.home / "ontology" / "comity.ttl").write_text(start + body + rest, encoding="utf-8")
        return start.count("\n") - text[: text.index(body)].count("\n")


def apart(text: str) -> tuple[str, str]:
    """Return the prefixes of ``text`` and what comes after them, comments at its head left out."""
    prefixes = "".join(re.findall(r"^@prefix .*\n", text, re.MULTILINE))
    return prefixes, text[text.index(prefixes) + len(prefixes) :].lstrip("\n")


def news(report: Report, before: Report) -> list[Finding]:
    """Return what ``report`` has and ``before`` has not, wherever it now stands."""
    known = {(each.file, each.rule, each.found) for each in (*before.findings, *before.warnings)}
    every = (*report.findings, *report.warnings)
    return [each for each in every if (each.file, each.rule, each.found) not in known]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*address: object) -> None:
        raise AssertionError(f"the check reached out to {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    home = tmp_path_factory.mktemp("bench")
    shutil.copytree(ROOT / "ontology", home / "ontology")
    shutil.copytree(ROOT / "queries", home / "queries")
    return Bench(home)
