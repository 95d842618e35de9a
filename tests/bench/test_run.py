import importlib
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"
MEASURES = [
    "build",
    "all",
    "export",
    "`comity ask`",
    "`comity compare`",
    "first check",
    "check after an edit",
    "check with nothing changed",
]


def test_every_measure_runs_on_the_small_graph() -> None:
    command = [sys.executable, BENCH / "run.py", "--quick"]

    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    lines = [line for line in printed.splitlines() if line.startswith("| ")][1:]
    assert len(lines) == len(MEASURES)
    assert all(line.startswith(f"| {measure}") for line, measure in zip(lines, MEASURES, strict=True))


def test_questions_from_python_are_measured_on_the_small_graph() -> None:
    command = [sys.executable, BENCH / "ask.py", "--quick"]

    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    lines = [line for line in printed.splitlines() if " questions by `kg.ask`" in line]
    assert len(lines) == 3


def test_no_two_samples_share_a_new_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCH)
    sampling, place = (
        importlib.import_module("sampling"),
        importlib.import_module("workspace").Workspace(tmp_path),
    )

    sampling.best(3, sampling.Work(lambda where: (where.cache / "used").touch(exist_ok=False), place.folders))

    assert len(list(tmp_path.glob("caches/*/used"))) == 3
