"""The site as files: one twin of the small graph, which all tests only read."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

SMALL = Path(__file__).parents[2] / "small" / "graph"
# The folder is served below a path, as GitHub Pages does.
BASE = "http://127.0.0.1/comity"


def command(folder: Path, *options: str, seed: int = 0) -> list[str]:
    """Return the command that writes the small graph as a site; ``seed`` is that of the hashes of strings."""
    environment = ["env", f"PYTHONHASHSEED={seed}"]
    return [
        *environment,
        sys.executable,
        "-m",
        "comity",
        "--graph",
        str(SMALL),
        "site",
        str(folder),
        *options,
    ]


def written(shared: Path) -> Path:
    """Return the twin in the folder ``shared``, which the first of several processes makes."""
    folder = shared / "twin"
    with (shared / "twin.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not folder.exists():
            subprocess.run(command(folder, "--base", BASE), check=True, timeout=300, env=os.environ)
    return folder
