"""Run the command line as a user does: in this process, or as a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from comity.cli import main

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small"


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the small graph, in this process."""
    monkeypatch.setenv("COMITY_GRAPH", str(SMALL / "graph"))

    def command(*words: str) -> Done:
        code = main(words)
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return command


def process(*words: str, stdin: str = "") -> Done:
    """Run a command as a process of its own, on the small graph."""
    command = [sys.executable, "-m", "comity", "--graph", str(SMALL / "graph"), *words]
    done = subprocess.run(
        command, input=stdin, check=False, capture_output=True, text=True, timeout=60, cwd=ROOT
    )
    return Done(done.returncode, done.stdout, done.stderr)
