"""Documents are code: what they show runs."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from comity import catalogue, record, store
from comity.cli import arguments
from comity.errors import QueryError

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STYLE = (ROOT / "docs" / "STYLE.md").read_text(encoding="utf-8")


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


def test_the_first_graph_of_a_contributor_is_made_as_told(tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COMITY_CACHE": str(tmp_path / "cache")}

    done = subprocess.run(
        ["bash", "-e", "-c", blocks(CONTRIBUTING, "sh")[0]],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert (done.returncode, "\n0 findings" in done.stderr) == (0, True), done.stderr
    assert "1st meeting of the Border Forum  2022-05-03" in done.stdout


def test_the_python_of_the_readme_runs() -> None:
    for block in blocks(README, "python"):
        exec(compile(block, "README.md", "exec"), {})


def test_every_command_is_in_the_readme() -> None:
    assert [name for name in arguments.COMMANDS if f"comity {name}" not in README] == []


@pytest.mark.parametrize(
    "block",
    blocks(STYLE, "turtle"),
    ids=["records", "terms"],
)
def test_the_turtle_of_a_document_is_laid_out_as_we_do(block: str, tmp_path: Path) -> None:
    path = tmp_path / "example.ttl"
    path.write_text(block, encoding="utf-8")

    assert record.fmt([path], check=True) == ()


def test_the_question_of_the_style_is_read_and_answered(tmp_path: Path) -> None:
    path = tmp_path / "where-was-it-agreed.rq"
    path.write_text(blocks(STYLE, "sparql")[0], encoding="utf-8")

    query = catalogue.read(path)

    assert catalogue.findings(path) == ()
    assert store.open(["ours"]).select(query.text).rows


def test_the_python_of_the_style_passes_its_own_test(tmp_path: Path) -> None:
    code, test = blocks(STYLE, "python")
    module = ModuleType("style")
    exec(compile(code, "STYLE.md", "exec"), module.__dict__)
    names = {"catalogue": module, "Path": Path, "QueryError": QueryError, "pytest": pytest}
    exec(compile(test, "STYLE.md", "exec"), names)

    names["test_a_query_without_a_summary_is_refused"](tmp_path)


def test_every_rule_that_a_finding_can_name_is_in_the_style() -> None:
    named = {
        rule
        for path in (ROOT / "ontology" / "checks").glob("*.rq")
        for rule in re.findall(r"^[DO]\d+", path.name)
    }

    assert [rule for rule in sorted(named) if f"- {rule} " not in STYLE] == []
