"""What a person waits for: a whole command in a process that starts cold, on a graph that is built."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from workspace import Workspace

from measures import Row

COMMAND = Path(sys.executable).with_name("comity")
SECOND = 1.0


def measure(workspace: Workspace, times: int) -> list[Row]:
    """Ask a question, compare the two meetings with most records: the median of several runs."""
    question = ("ask", "where-was-it-agreed", "--topic", "Internet governance")
    return [
        Row("`comity ask` from cold", "a second", _median(workspace, question, times), SECOND, 0.4),
        Row(
            "`comity compare` from cold",
            "a second",
            _median(workspace, _compared(workspace), times),
            SECOND,
            None,
        ),
    ]


def _compared(workspace: Workspace) -> Sequence[str]:
    files = sorted(workspace.home.glob("graph/meetings/*/*.ttl"), key=lambda path: path.stat().st_size)
    return ("compare", *(f"{path.parent.name}-{int(path.stem)}" for path in files[-2:]))


def _median(workspace: Workspace, arguments: Sequence[str], times: int) -> float:
    records, cache = workspace.home / "graph", workspace.home / "caches" / "commands"
    environment = {**os.environ, "COMITY_GRAPH": str(records), "COMITY_CACHE": str(cache)}
    # The first run builds the graph and is not counted.
    return statistics.median([_run(arguments, environment) for _ in range(times + 1)][1:])


def _run(arguments: Sequence[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([COMMAND, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start
