"""The scripts of the pages are held to what the package is held to: types, layout, size, tests."""

import subprocess
from pathlib import Path

from hatch_build import node
from tests.bundle.conftest import ROOT

WEB = ROOT / "web"
MODULES = sorted((WEB / "src").rglob("*.ts"))


def run(*command: str) -> str:
    """Run a program of the npm project and return what it said, or nothing where all is well."""
    done = subprocess.run(
        [*node(), *command], cwd=WEB, capture_output=True, text=True, timeout=120, check=False
    )
    return done.stdout + done.stderr if done.returncode else ""


def program(name: str) -> str:
    return str(WEB / "node_modules" / ".bin" / name)


def test_every_type_is_right(scripts: Path) -> None:
    assert run(program("tsc")) == ""


def test_layout_is_never_discussed(scripts: Path) -> None:
    assert run(program("prettier"), "--check", ".") == ""


def test_the_tests_of_the_scripts_pass(scripts: Path, tmp_path: Path) -> None:
    tests = map(str, sorted((WEB / "test").glob("*.test.ts")))
    bundled = (
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--out-extension:.js=.mjs",
        f"--outdir={tmp_path}",
    )

    assert run(program("esbuild"), *tests, *bundled, "--log-level=warning") == ""
    assert run("--test", *map(str, sorted(tmp_path.glob("*.mjs")))) == ""


def test_every_module_says_first_what_it_is() -> None:
    silent = [str(path) for path in MODULES if not path.read_text(encoding="utf-8").startswith(("/**", "//"))]

    assert silent == []


def test_most_modules_are_under_120_lines_and_none_is_over_350() -> None:
    sizes = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES)

    assert sizes[len(sizes) * 9 // 10] <= 120
    assert sizes[-1] <= 350
