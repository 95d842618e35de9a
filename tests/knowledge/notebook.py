"""Run the notebook of ``docs/notebook/`` again: ``python -m tests.knowledge.notebook`` rewrites it."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

PATH = Path(__file__).parents[2] / "docs" / "notebook" / "from-key-test-to-welcomed.ipynb"
SECONDS = 120
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
# Sockets in the file system, which no other machine can reach.
LOCAL = Config({"KernelManager": {"transport": "ipc"}})
# The data set's digest, and what is made from it, changes with every record.
DIGEST = re.compile(r"\b[0-9a-f]{8,64}\b")


def executed(path: Path) -> nbformat.NotebookNode:
    """Return the notebook in ``path`` with the outputs of this run, less what differs from run to run."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", config=LOCAL).execute(env=environment())
    notebook.metadata = nbformat.NotebookNode({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    for number, cell in enumerate(notebook.cells, 1):
        cell.id, cell.metadata = f"cell-{number}", nbformat.NotebookNode()
    return notebook


def environment() -> dict[str, str]:
    """Return the environment of a kernel: a page of one width, and the packages of this interpreter."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COMITY_GRAPH")}
    return {**kept, "COLUMNS": "100", "PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"}


def texts(notebook: nbformat.NotebookNode) -> list[str]:
    """Return what the cells of ``notebook`` print and show as text or table, digests left out."""
    shown = [part for cell in notebook.cells for output in cell.get("outputs", ()) for part in _parts(output)]
    return [DIGEST.sub("…", text) for text in shown]


def _parts(output: dict[str, Any]) -> list[str]:
    if output["output_type"] == "stream":
        return [output["text"]] if output["name"] == "stdout" else []
    data = output.get("data", {})
    return [data[kind] for kind in ("text/plain", "text/html") if kind in data]


if __name__ == "__main__":
    nbformat.write(executed(PATH), PATH)
