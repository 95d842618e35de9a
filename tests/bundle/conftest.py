"""A source distribution of the package, as it is released, to build from."""

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def build(root: Path, target: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build ``target`` of the project ``root`` into its folder ``dist``, in an environment of its own."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", "dist"]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory, scripts: Path) -> Path:
    """Return the folder of an unpacked source distribution."""
    folder = tmp_path_factory.mktemp("sdist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture
def project(released: Path, tmp_path: Path) -> Path:
    """Return a copy of what is released, to change."""
    return Path(shutil.copytree(released, tmp_path / "project"))
