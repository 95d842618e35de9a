"""The table of measures, with all that is needed to judge it: machine, versions, size, method."""

import os
import platform
from collections.abc import Iterable
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

from measures import Row

from comity.store import LocalGraph

LIBRARIES = ("oxigraph", "pyoxigraph", "pyshacl", "rdflib", "SPARQLWrapper")
METHOD = """\
Written by `python bench/run.py`. Ratios are the claim, seconds are those of one machine. Both sides of a line
do their work on the same files in the same run, in turn, each sample in a fork of one process that has the
modules imported and nothing else remembered. A line gives the best of {times} samples, `from cold` the median
of {times} whole processes. rdflib and pyshacl run with their defaults.
"""


def report(rows: Iterable[Row], graph: LocalGraph, times: int, method: str = METHOD) -> str:
    """Return the whole of a file of results; how busy the machine was is read now, after the measures."""
    lines = [
        "# What was measured",
        "",
        method.format(times=times),
        *conditions(),
        f"- {graph.manifest.statements:,} statements in {len(graph.manifest.graphs)} named graphs",
        "",
        "| what | seconds | against | seconds | share | at most | kept |",
        "|---|---:|---|---:|---:|---:|---|",
        *(_line(row) for row in rows),
    ]
    return "\n".join(lines) + "\n"


def conditions(libraries: Iterable[str] = LIBRARIES) -> list[str]:
    """Return the lines that say what it was measured on, and how busy that was."""
    return [
        f"- {_machine()}",
        f"- load: {os.getloadavg()[2]:.1f} over the last 15 minutes, this run included",
        f"- Python {platform.python_version()}, {', '.join(f'{name} {version(name)}' for name in libraries)}",
    ]


def _machine() -> str:
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next(
        (line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor()
    )


def _line(row: Row) -> str:
    limit = "" if row.limit is None else str(Fraction(row.limit).limit_denominator(100))
    kept = "" if row.limit is None else "yes" if row.kept else "no"
    numbers = f"{row.ours:.4f} | {row.against} | {row.theirs:.4f} | {row.share:.4f}"
    return f"| {row.what} | {numbers} | {limit} | {kept} |"
