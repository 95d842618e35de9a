"""One command does what CI does, and what is released agrees with itself."""

import re
import tomllib
from pathlib import Path

import pytest

import comity

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def steps(script: str) -> list[str]:
    """Return the commands of a CI script that are neither its frame nor the installing of Debian packages."""
    lines = [line.strip() for line in script.splitlines()]
    frame = re.compile(r"#|set |cd |if |fi$|export |apt-get ")
    return [line for line in lines if line and not frame.match(line)]


def test_ci_runs_the_readmes_test_command_and_nothing_else() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert steps(script) == ["make test"]
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_another_step_in_ci_is_caught() -> None:
    assert steps("set -e\nmake test\npytest extra") == ["make test", "pytest extra"]


def test_one_version_number_is_given_everywhere() -> None:
    ontology = (ROOT / "ontology" / "comity.ttl").read_text(encoding="utf-8")
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    version = PROJECT["project"]["version"]

    assert comity.__version__ == version
    assert f'owl:versionInfo "{version}"' in ontology
    assert f"owl:versionIRI <https://w3id.org/comity/ontology/{version}>" in ontology
    assert f"\nversion: {version}\n" in citation


def test_every_release_and_choice_is_told() -> None:
    assert list((ROOT / "changes").glob("*.md"))
    assert all(
        page.read_text(encoding="utf-8").startswith("# ")
        for page in (ROOT / "docs" / "decisions").glob("*.md")
    )


@pytest.mark.parametrize(
    "path",
    [
        *("pyproject.toml", "Makefile", ".ci/run", "README.md", "CONTRIBUTING.md"),
        *("hatch_build.py", "web/.npmrc", "web/package.json", "web/package-lock.json"),
    ],
)
def test_no_registry_host_is_named(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")

    assert not re.search(r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian", text)


def test_every_dependency_is_pinned_for_a_clone() -> None:
    named = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=\[ ]", entry)[0].lower() for entry in named} - {"comity"}
    pinned = {entry.split("==")[0].lower() for entry in PROJECT["tool"]["uv"]["constraint-dependencies"]}
    fixed = {entry.split("==")[0].lower() for entry in PROJECT["project"]["dependencies"] if "==" in entry}

    assert names - pinned - fixed == set()
