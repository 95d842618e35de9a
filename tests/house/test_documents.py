"""Documents are code: what they show runs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from comity.cli import arguments

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


SHELL = [line for block in blocks(README, "sh") for line in block.splitlines()]


@pytest.mark.parametrize("command", SHELL)
def test_a_command_of_the_readme_succeeds(command: str, tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    moved = command.replace("out/", f"{tmp_path}/")

    done = subprocess.run(
        ["bash", "-c", moved],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr


def test_the_python_of_the_readme_runs() -> None:
    for block in blocks(README, "python"):
        exec(compile(block, "README.md", "exec"), {})


def test_every_command_is_in_the_readme() -> None:
    assert [name for name in arguments.COMMANDS if f"comity {name}" not in README] == []
