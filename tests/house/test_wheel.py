"""What is released holds the graph, so that it is there after any ``pip install``."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and lay its files out as an installation would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command from the laid-out wheel, in a folder that is no checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COMITY_")}
    environment = {**clean, "PYTHONPATH": str(installed), "COMITY_CACHE": str(folder / "cache")}
    command = [sys.executable, "-m", "comity", *words]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_wheel_answers_from_the_graph_it_carries(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "ask", "when-and-where", "--series", "SECD", "--csv")

    assert "meeting/secd-6,2016-11-14" in done.stdout, done.stderr


def test_the_wheel_checks_the_graph_it_carries(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "check")

    assert done.returncode == 0, done.stdout + done.stderr


def test_records_of_ones_own_go_on_top_of_the_graph_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "friends.ttl").write_text(
        "<https://w3id.org/comity/id/state/pt> a <https://w3id.org/comity/ontology/State> .", encoding="utf-8"
    )

    done = run(installed, tmp_path, "--graph", "ours", "--graph", "mine", "build")

    assert done.returncode == 0, done.stderr


def test_the_wheel_tells_the_history_of_its_records_without_git(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "history", "secd-7")

    assert "Widen the graph to the dialogue's whole life" in done.stdout, done.stderr


def test_the_wheel_is_typed_and_can_be_cited(installed: Path) -> None:
    assert (installed / "comity" / "py.typed").is_file()
    assert (installed / "comity" / "data" / "CITATION.cff").is_file()
